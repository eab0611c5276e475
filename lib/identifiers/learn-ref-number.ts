/** Whether the text can be a provider's own number for a learner: 1 to 12 letters, digits or blanks, not blanks alone. */
export const isLearnRefNumber = (text: string): boolean => /^[A-Za-z0-9 ]{1,12}$/.test(text) && text.trim() !== '';
