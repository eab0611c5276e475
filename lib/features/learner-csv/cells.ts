/**
 * How values stand in the cells of a spreadsheet, and what a spreadsheet may have made of them.
 *
 * What looks like a number, a date or a power of ten is written as ="0123", which every spreadsheet takes for text. What it
 * would run as a formula has an apostrophe before it. Both are read back as the value they stood for.
 */

const FORMULA_START = /^[=+\-@\t\r]/;
const ESCAPED_START = /^'[=+\-@\t\r']/;
const QUOTED = /^="((?:[^"]|"")*)"$/;

/** Digits alone, decimals, powers of ten, and what is taken for a date: 1-2, 3/4/25, 1 MAR, MAR25. */
const MISTAKABLE =
  /^(?:[\d.,]+(?:E[+-]?\d+)?|\d{1,4}[-/. ]\d{1,2}(?:[-/. ]\d{1,4})?|\d{1,2}[-/ ]?[A-Z]{3,9}[-/ ]?\d{0,4}|[A-Z]{3,9}[-/ ]?\d{1,4}|TRUE|FALSE)$/i;

/** 1.06E+09: the digits that were there before cannot be told. */
const SCIENTIFIC = /^[+-]?\d(?:[.,]\d+)?E[+-]\d+$/i;

// Longer text cannot stand in a formula.
const QUOTED_MAX = 255;

/** `isText`: whether a number that is read here would be another value, as a ULN or a code with leading noughts. */
export const toCell = (value: string, isText: boolean): string => {
  if (isText && MISTAKABLE.test(value) && value.length <= QUOTED_MAX) return `="${value.replaceAll('"', '""')}"`;
  return FORMULA_START.test(value) || ESCAPED_START.test(value) ? `'${value}` : value;
};

export type ReadCell = { readonly kind: 'value'; readonly text: string } | { readonly kind: 'scientific' };

/** What a cell says. A number that a spreadsheet has cut short to a power of ten is not guessed at. */
export const readCell = (cell: string): ReadCell => {
  const trimmed = cell.trim();
  const quoted = QUOTED.exec(trimmed)?.[1];
  if (quoted !== undefined) return { kind: 'value', text: quoted.replaceAll('""', '"') };
  if (ESCAPED_START.test(trimmed)) return { kind: 'value', text: trimmed.slice(1) };
  return SCIENTIFIC.test(trimmed) ? { kind: 'scientific' } : { kind: 'value', text: trimmed };
};
