import { describe, expect, it } from 'vitest';
import { readLearnerListQuery } from '@/lib/features/learner';
import { listWords } from '../../../components/learner/list-words';

describe('the list calls those whom it shows by their name', () => {
  it.each([
    [{}, 'Learners'],
    [{ status: 'applicant' }, 'Applicants'],
    [{ status: ['applicant', 'continuing'] }, 'Learners'],
  ])('%j is a list of %s', (search, title) => {
    expect(listWords(readLearnerListQuery(search)).title).toBe(title);
  });
});
