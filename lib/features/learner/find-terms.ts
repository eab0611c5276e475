import { parseTypedDate } from '@/lib/identifiers';

/** What a search looks for: learners who have every word in a name, the LearnRefNumber or the ULN, or this date of birth. */
export type FindTerms = { readonly words: readonly string[]; readonly dateOfBirth: string | null };

const TEXT_MAX = 100;
const WORDS_MAX = 8;

const REPLACED = new Map([...'łŁ'].map((letter) => [letter, 'l']));
for (const letter of 'øØ') REPLACED.set(letter, 'o');
for (const letter of 'đĐðÐ') REPLACED.set(letter, 'd');
for (const letter of 'æÆ') REPLACED.set(letter, 'ae');
for (const letter of 'œŒ') REPLACED.set(letter, 'oe');
for (const letter of ',-‐‑–—') REPLACED.set(letter, ' ');
for (const letter of "'’‘`.") REPLACED.set(letter, '');
REPLACED.set('ß', 'ss').set('ı', 'i');

/** Text without case, accents, apostrophes and full stops, as the database folds the names that are looked in. */
export const folded = (text: string): string =>
  [...text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '')]
    .map((letter) => REPLACED.get(letter) ?? (letter >= 'A' && letter <= 'Z' ? letter.toLowerCase() : letter))
    .join('')
    .replace(/ +/g, ' ')
    .replace(/^ | $/g, '');

/** Digits alone may be a date as well as a part of a number; other dates are only that. */
export const findTerms = (text: string): FindTerms => {
  const typed = text.trim().slice(0, TEXT_MAX);
  const dateOfBirth = parseTypedDate(typed);
  const isDateOnly = dateOfBirth !== null && /\D/.test(typed);
  const words = isDateOnly ? [] : folded(typed.replace(/\s+/g, ' ')).split(' ').filter(Boolean).slice(0, WORDS_MAX);
  return { words, dateOfBirth };
};
