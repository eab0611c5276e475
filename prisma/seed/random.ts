export type NonEmpty<Item> = readonly [Item, ...Item[]];

/** Choices that look like chance and are the same on every run. */
export type Random = {
  /** A whole number between the two, both included. */
  readonly between: (min: number, max: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <Item>(items: NonEmpty<Item>) => Item;
  readonly digits: (count: number) => string;
};

const STEP = 0x9e3779b9;

/** Spreads a name over 32 bits, so that each provider and learner has a sequence of its own (FNV-1a). */
const seedOf = (name: string): number => {
  let hash = 0x811c9dc5;
  for (const character of name) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
};

/** Adding a learner changes no other: each has a name of their own to draw from. */
export const randomFor = (name: string): Random => {
  let state = seedOf(name);
  const next = (): number => {
    state = (state + STEP) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
  const between = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));
  return {
    between,
    chance: (probability) => next() < probability,
    pick: (items) => items[between(0, items.length - 1)] ?? items[0],
    digits: (count) => Array.from({ length: count }, () => between(0, 9)).join(''),
  };
};
