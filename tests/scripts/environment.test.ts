import { describe, expect, test } from 'vitest';
import { inLittleMemory } from '../../scripts/environment.mjs';

describe('the app is started to keep its memory small', () => {
  test('what is given wins, and options for Node are added to, since later ones win there', () => {
    expect(inLittleMemory({ A: 'b' })).toEqual({
      A: 'b',
      MALLOC_ARENA_MAX: '2',
      NODE_OPTIONS: '--max-semi-space-size=4',
    });
    const given = { MALLOC_ARENA_MAX: '4', NODE_OPTIONS: '--max-semi-space-size=32' };
    expect(inLittleMemory(given)).toEqual({
      MALLOC_ARENA_MAX: '4',
      NODE_OPTIONS: '--max-semi-space-size=4 --max-semi-space-size=32',
    });
  });
});
