/** Numbers that look random and come again with the same seed. */
export interface Random {
  readonly seed: number;
  /** A whole number between the two, both included. */
  readonly between: (min: number, max: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <Item>(items: readonly [Item, ...Item[]]) => Item;
}

/** A new seed for each run; tests name it in their title or message so that a failure can be had again. */
export const freshSeed = (): number => {
  const given = Number(process.env.TEST_SEED);
  return Number.isInteger(given) && given > 0 ? given : (Date.now() % 1_000_000_000) + 1;
};

export const randomFrom = (seed: number): Random => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const between = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));
  return {
    seed,
    between,
    chance: (probability) => next() < probability,
    pick: (items) => items[between(0, items.length - 1)] ?? items[0],
  };
};
