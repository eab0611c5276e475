const UKPRN_MIN = 10000000;
const UKPRN_MAX = 99999999;

/** Whether the number can be a UK Provider Reference Number: eight digits, the first not 0. */
export const isUkprn = (ukprn: number): boolean => Number.isInteger(ukprn) && ukprn >= UKPRN_MIN && ukprn <= UKPRN_MAX;

/** The number that a text of exactly eight digits stands for, as in an address; undefined when it is not one. */
export const ukprnFrom = (text: string): number | undefined =>
  /^[1-9][0-9]{7}$/.test(text) ? Number(text) : undefined;
