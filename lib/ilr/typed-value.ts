import { parseTypedDate } from '../identifiers';
import type { Field } from './academic-year';

const WHOLE_NUMBER = /^[+-]?\d{1,15}$/;

/** A value as a person would type it; '' for none. */
export const typedText = (value: unknown): string => (value === null || value === undefined ? '' : String(value));

/**
 * What was typed as the value that a record holds. Text that is no number or date where one belongs stays text: the checker
 * then says in words what is wrong with it.
 */
export const typedValue = ({ type }: Field, typed: string): string | number | null => {
  const text = typed.trim();
  if (text === '') return null;
  if (type.base === 'int' || type.base === 'long') {
    const digits = text.replace(/[\s,]/g, '');
    return WHOLE_NUMBER.test(digits) ? Number(digits) : text;
  }
  return type.base === 'date' ? (parseTypedDate(text) ?? text) : text;
};
