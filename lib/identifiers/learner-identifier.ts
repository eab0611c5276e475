const DIGITS = 6;

/** A learner's identifier in this system: M and a number that counts up for each provider, as in M000042. */
export const learnerIdentifier = (learnerNumber: number): string => `M${String(learnerNumber).padStart(DIGITS, '0')}`;
