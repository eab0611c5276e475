import { describe, expect, test } from 'vitest';
import { doneIn, groupCounts, totalOf } from '@/components/bulk-edit/outcome-groups';
import { bulkOutcomes, type OutcomeCounts, rowGroups } from '@/lib/features/bulk-edit/schema';

const none = Object.fromEntries(bulkOutcomes.map((outcome) => [outcome, 0])) as OutcomeCounts;
const counts: OutcomeCounts = { ...none, planned: 3, applied: 4, refused: 1, same: 2 };

describe('the learners of a bulk edit are counted by how they stand', () => {
  test('everybody once, and groups without anybody left out', () => {
    expect(totalOf(counts)).toBe(10);
    expect(groupCounts(counts).map(({ group, learners }) => [group, learners])).toEqual([
      ['all', 10],
      ['change', 7],
      ['refused', 1],
      ['untouched', 2],
    ]);
  });

  test('every outcome but that of waiting has a group', () => {
    const { all: _, ...groups } = rowGroups;
    expect([...Object.values(groups).flat(), 'waiting'].toSorted()).toEqual([...bulkOutcomes].toSorted());
  });

  test('how far the work has come', () => {
    expect(doneIn('applying', counts)).toBe(7);
    expect(doneIn('undoing', counts)).toBe(6);
    expect(doneIn('previewing', { ...none, waiting: 5, planned: 1 })).toBe(1);
  });
});
