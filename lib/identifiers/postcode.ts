/** Stands for a postcode that is not known. */
export const UNKNOWN_POSTCODE = 'ZZ99 9ZZ';

const FORMAT = /^[A-Z]{1,2}[0-9][0-9A-Z]?\s[0-9][ABD-HJLNP-UWXYZ]{2}$/;
const INWARD_LENGTH = 3;

/** Whether the text has the form of a postcode as the department's rules want it: upper case, one blank. */
export const isPostcode = (text: string): boolean => FORMAT.test(text);

/** What a person typed, in the form the ILR wants: upper case, with the one blank in its place. */
export const tidyPostcode = (typed: string): string => {
  const joined = typed.replace(/\s+/g, '').toUpperCase();
  return joined.length > INWARD_LENGTH ? `${joined.slice(0, -INWARD_LENGTH)} ${joined.slice(-INWARD_LENGTH)}` : joined;
};
