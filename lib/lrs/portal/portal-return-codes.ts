/**
 * The return codes of which the meaning has been published; all of them are refusals. Sources: LRB managing batch file exceptions
 * guide (July 2018), and the LRS's notice of 12 July 2018. Others are shown as they come.
 */
const meanings: Readonly<Record<string, string>> = {
  RC006: 'Insufficient data to create a ULN',
  RC011: 'A value is not in the form that the LRS takes',
  RC013: 'Younger than 13 or older than 110',
};

/** What a return code of a batch says, or null when that has not been published. */
export const portalCodeMeaning = (code: string): string | null =>
  Object.hasOwn(meanings, code) ? (meanings[code] ?? null) : null;

/** Whether the code says that the learner was refused. */
export const isPortalRefusal = (code: string): boolean => Object.hasOwn(meanings, code);
