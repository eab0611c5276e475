import { describe, expect, test } from 'vitest';
import { type LearnerSearch, listLearners } from '@/lib/features/learner';

const asked = async (search: LearnerSearch) => {
  const seen: { search: LearnerSearch; size: number }[] = [];
  const learners = {
    page: async (wanted: LearnerSearch, size: number) => {
      seen.push({ search: wanted, size });
      return { learners: [], total: 0, previous: null, next: null };
    },
  };
  await listLearners({ learners }, search);
  return seen[0];
};

describe('what is typed into the search is asked for as it was meant', () => {
  test('blanks around it are no part of it, and it has an end', async () => {
    expect((await asked({ text: '  smith ', after: null, before: null }))?.search.text).toBe('smith');
    expect((await asked({ text: 'x'.repeat(500), after: null, before: null }))?.search.text).toHaveLength(100);
  });

  test('a page has fifty learners', async () => {
    expect((await asked({ text: '', after: 'L1', before: null }))?.size).toBe(50);
  });
});
