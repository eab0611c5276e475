import { describe, expect, it } from 'vitest';
import { explainFailure, explainRefusal } from '../../../components/ilr-export/refusal-messages';

const problem = { learnRefNumber: 'AB1', occurrence: 'B', source: 'site-code', aimSeqNumber: null } as const;
const doesNotFit = {
  kind: 'monitoring-values-do-not-fit',
  problems: [{ ...problem, value: 'LONG', reason: 'too-long' }],
  total: 3,
} as const;

describe('a refusal is explained: what happened, why, and what to do', () => {
  it('names the learners whose values do not fit, the same before and after the start', () => {
    const explained = explainRefusal(doesNotFit);
    expect(explained.items).toEqual([expect.stringContaining('Learner AB1')]);
    expect(explained.rest).toBe('And 2 others of the same kind.');
    expect(explainFailure(doesNotFit)).toEqual(explained);
  });

  it('does not claim that nothing happened when the answer was lost', () => {
    const { title, whatToDo } = explainRefusal({ kind: 'lost-answer' });
    expect(title).toContain('do not know');
    expect(whatToDo).toContain('Look at the list of exports first');
  });

  it('gives the reference of an unexpected failure', () => {
    expect(explainFailure({ kind: 'unexpected', reference: '01J9ABC' }).why).toContain('01J9ABC');
  });

  it('says what to do for every kind', () => {
    const kinds = [{ kind: 'unknown-year' }, { kind: 'unknown-filter-value' }, { kind: 'not-permitted' }] as const;
    for (const refusal of kinds) expect(explainRefusal(refusal).whatToDo).not.toBe('');
  });
});
