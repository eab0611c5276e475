import { describe, expect, test } from 'vitest';
import { GatheredChildren } from '@/lib/platform/postgres/gathered-children';

describe('children come to their own parent, in the order in which they were read', () => {
  test('all of each parent, and a parent without any has an empty list', () => {
    const children = new GatheredChildren();
    for (const [parent, at] of [[7, 1] as const, [7, 2] as const, [9, 3] as const]) children.add(parent, { at });
    expect(children.of(7)).toEqual([{ at: 1 }, { at: 2 }]);
    expect(children.of(8)).toEqual([]);
    expect(children.oneOf(9)).toEqual({ at: 3 });
    expect(children.oneOf(10)).toBeNull();
  });

  test('those of the record before are not there any more', () => {
    const children = new GatheredChildren();
    children.add(7, { at: 1 });
    children.add(7, { at: 2 });
    children.of(7);
    children.clear();
    children.add(7, { at: 3 });
    expect(children.of(7)).toEqual([{ at: 3 }]);
  });

  test('one that no parent has taken is not forgotten in silence', () => {
    const children = new GatheredChildren();
    children.add(7, {});
    expect(() => children.requireTaken()).toThrow('parent is not there');
    children.of(7);
    children.requireTaken();
  });
});
