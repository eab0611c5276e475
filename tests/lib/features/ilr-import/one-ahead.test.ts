import { describe, expect, it } from 'vitest';
import { oneAhead } from '@/lib/features/ilr-import/one-ahead';

/** Numbers from 1; says what was made, and when it was let go. */
const source = (count: number, fails = false) => {
  const made: number[] = [];
  let isLetGo = false;
  async function* numbers() {
    try {
      for (let number = 1; number <= count; number += 1) {
        made.push(number);
        yield number;
      }
      if (fails) throw new Error('the source broke off');
    } finally {
      isLetGo = true;
    }
  }
  return { made, numbers: numbers(), isLetGo: () => isLetGo };
};

describe('items come in their order, the next being made while one is worked on', () => {
  it('all of them, one ahead and no more', async () => {
    const { made, numbers } = source(3);
    const seen: string[] = [];
    for await (const number of oneAhead(numbers)) {
      await new Promise((resolve) => setImmediate(resolve));
      seen.push(`${number} of ${made.length}`);
    }
    expect(seen).toEqual(['1 of 2', '2 of 3', '3 of 3']);
  });

  it('a failure comes in its turn, after what came before it', async () => {
    const { numbers } = source(2, true);
    const seen: number[] = [];
    const reading = async () => {
      for await (const number of oneAhead(numbers)) seen.push(number);
    };
    await expect(reading()).rejects.toThrow('the source broke off');
    expect(seen).toEqual([1, 2]);
  });

  it('the source is let go when nobody wants more', async () => {
    const { numbers, isLetGo } = source(100);
    for await (const number of oneAhead(numbers)) if (number === 2) break;
    expect(isLetGo()).toBe(true);
  });
});
