/** Stands for a number that is still to come; it has no check digit of its own. */
export const TEMPORARY_ULN = 9999999999;

const WEIGHTS = [10, 9, 8, 7, 6, 5, 4, 3, 2];
const ULN_MIN = 1000000000;
const ULN_MAX = 9999999999;

/** Whether the number has ten digits, which is all the file format asks. */
export const isUlnShaped = (uln: number): boolean => Number.isInteger(uln) && uln >= ULN_MIN && uln <= ULN_MAX;

/** Whether it is the temporary number. */
export const isTemporaryUln = (uln: number): boolean => uln === TEMPORARY_ULN;

/** The tenth digit that the first nine call for, or null when no number can start with these nine (DD01). */
export const ulnCheckDigit = (firstNine: number): number | null => {
  const sum = [...String(firstNine)].reduce((total, digit, at) => total + Number(digit) * (WEIGHTS[at] ?? 0), 0);
  const remainder = sum % 11;
  return remainder === 0 ? null : 10 - remainder;
};

/** Whether a real learner can have this number (DD01): ten digits, the last of which follows from the others. */
export const isUln = (uln: number): boolean =>
  isUlnShaped(uln) && !isTemporaryUln(uln) && ulnCheckDigit(Math.floor(uln / 10)) === uln % 10;
