const DIGITS = 6;

/** A learner's identifier in this system: M and a number that counts up for each provider, as in M000042. */
export const learnerIdentifier = (learnerNumber: number): string => `M${String(learnerNumber).padStart(DIGITS, '0')}`;

const FORM = /^M(\d{6,10})$/;

/** The number in a learner's identifier, or null when the text is none. */
export const parseLearnerIdentifier = (text: string): number | null => {
  const digits = FORM.exec(text)?.[1];
  const learnerNumber = Number(digits);
  return digits !== undefined && learnerNumber > 0 && learnerIdentifier(learnerNumber) === text ? learnerNumber : null;
};
