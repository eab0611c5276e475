export type MultiSelectOption = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  /** A short mark that sets the option apart, such as why choosing it has no effect. */
  readonly mark?: string;
};

export const optionsShownMax = 100;

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The options that hold every word of the query in their code or name, the first of them ready to show. */
export const narrowOptions = (
  options: readonly MultiSelectOption[],
  query: string,
): { shown: readonly MultiSelectOption[]; total: number } => {
  const words = fold(query).split(/\s+/).filter(Boolean);
  const matching = options.filter(({ code, name }) => {
    const text = fold(`${code} ${name}`);
    return words.every((word) => text.includes(word));
  });
  return { shown: matching.slice(0, optionsShownMax), total: matching.length };
};
