/** A code of a list, with the days between which it may be recorded where they are known. */
export interface Code {
  /** As text, leading zeros included, whatever the type of the field. */
  readonly code: string;
  readonly label: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** A code as a table writes it: code, label, first day, last day. */
export type CodeRow = readonly [code: string, label: string, from?: string | null, to?: string | null];

/**
 * The code lists of a year. They are the lists that could be had, and not the department's own for the year, so a code
 * that is not among them may still be right.
 */
export interface YearCodes {
  /** By the name of the field. */
  readonly lists: Readonly<Record<string, readonly Code[]>>;
  /** Codes whose meaning depends on a type beside them: by the name of the code’s field, then by the type. */
  readonly byType: Readonly<Record<string, Readonly<Record<string, readonly Code[]>>>>;
}

/** A code list as a table. */
export const codes = (...rows: readonly CodeRow[]): readonly Code[] =>
  rows.map(([code, label, from = null, to = null]) => ({ code, label, from, to }));

const requireCodes = (list: readonly Code[], wanted: readonly string[]): void => {
  const unknown = wanted.filter((code) => !list.some((one) => one.code === code));
  if (unknown.length > 0) throw new Error(`There is no code ${unknown.join(', ')} in the list`);
};

/** The list with more codes at its end: what a new year added. */
export const withCodes = (list: readonly Code[], ...rows: readonly CodeRow[]): readonly Code[] => {
  const doubled = rows.filter(([code]) => list.some((one) => one.code === code));
  if (doubled.length > 0) throw new Error(`The code ${doubled.map(([code]) => code).join(', ')} is there already`);
  return [...list, ...codes(...rows)];
};

/** The list without the codes: what a new year took away from everybody. */
export const withoutCodes = (list: readonly Code[], ...gone: readonly string[]): readonly Code[] => {
  requireCodes(list, gone);
  return list.filter(({ code }) => !gone.includes(code));
};

/** The list with a last day for the codes: what a new year took away from those who start later. */
export const endingOn = (list: readonly Code[], to: string, ...ending: readonly string[]): readonly Code[] => {
  requireCodes(list, ending);
  return list.map((one) => (ending.includes(one.code) ? { ...one, to } : one));
};

/** The list with another label for a code: what a new year calls otherwise. */
export const relabelled = (list: readonly Code[], code: string, label: string): readonly Code[] => {
  requireCodes(list, [code]);
  return list.map((one) => (one.code === code ? { ...one, label } : one));
};
