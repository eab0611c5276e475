import type { FieldDifference, NamedChoice } from './schema';

/** What a form says of a link; nothing chosen is no link. */
export const given = (text: string): string | null => (text.trim() === '' ? null : text.trim());

export const nameIn = (choices: readonly NamedChoice[], id: string | null): string | null => {
  const found = choices.find((choice) => choice.id === id);
  return found ? `${found.name} (${found.code})` : null;
};

type Linked = readonly [path: string, choices: readonly NamedChoice[], before: string | null, after: string | null];

/** Links that were changed, in the words that a history shows. */
export const linkDifferences = (linked: readonly Linked[]): readonly FieldDifference[] =>
  linked.flatMap(([path, choices, before, after]) =>
    before === after ? [] : [{ path, before: nameIn(choices, before), after: nameIn(choices, after) }],
  );

type Offered = Pick<NamedChoice, 'id' | 'isRetired'> & { readonly isDormant?: boolean };

/** Whether the link is to one that the provider offers, to the one that was there before, or to none. */
export const isOffered = (
  choices: readonly Offered[],
  id: string | null,
  before: readonly (string | null)[],
): boolean =>
  id === null ||
  choices.some((choice) => choice.id === id && (before.includes(id) || !(choice.isRetired || choice.isDormant)));
