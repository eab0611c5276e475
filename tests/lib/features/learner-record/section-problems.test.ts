import { describe, expect, it } from 'vitest';
import { sectionProblems } from '@/lib/features/learner-record/section-problems';
import { findSection } from '@/lib/features/learner-record/sections';
import { year2526 } from '@/lib/ilr';
import { aLearner, anAim } from '@/tests/builders/ilr/a-learner';

const problemsIn = (
  id: Parameters<typeof findSection>[1],
  aim: number | null,
  learner: ReturnType<typeof aLearner>,
) => {
  const section = findSection(year2526, id);
  if (section === undefined) throw new Error(`There is no ${id}`);
  return sectionProblems(year2526, learner, { section, aim });
};

describe('a section answers for itself alone', () => {
  const learner = aLearner({
    Postcode: null,
    Sex: 'XX',
    LearningDelivery: [anAim({ FundModel: null }), anAim({ LearnAimRef: 'too long a reference' })],
  });

  it('a required field of the learner may be lacking, a wrong one may not stay', () => {
    expect(problemsIn('contact', null, learner)).toMatchObject({ blocking: [], lacking: [{ path: 'Postcode' }] });
    expect(problemsIn('identity', null, learner)).toMatchObject({ blocking: [{ path: 'Sex' }], lacking: [] });
    expect(problemsIn('year', null, learner)).toEqual({ blocking: [], lacking: [] });
  });

  it('an aim answers for itself and not for another', () => {
    expect(problemsIn('aim', 1, learner)).toMatchObject({ blocking: [], lacking: [{ path: 'FundModel' }] });
    expect(problemsIn('aim', 2, learner)).toMatchObject({ blocking: [{ path: 'LearnAimRef' }], lacking: [] });
    expect(problemsIn('aim-end', 2, learner)).toEqual({ blocking: [], lacking: [] });
  });

  it('does not name the learner in the sentence', () => {
    const [problem] = problemsIn('identity', null, learner).blocking;
    expect(problem?.message).not.toContain(learner.LearnRefNumber);
  });
});
