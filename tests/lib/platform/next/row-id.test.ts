import { describe, expect, test } from 'vitest';
import { isRowId } from '@/lib/platform/next/row-id';

describe('only what can be an id is looked up', () => {
  test.each([
    ['0199aa00-0000-7000-8000-000000000000', true],
    ['0199AA00-0000-7000-8000-000000000000', false],
    ["1' OR '1'='1", false],
    ['', false],
    ['new', false],
  ])('%j', (text, answer) => {
    expect(isRowId(text)).toBe(answer);
  });
});
