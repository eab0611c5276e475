import { describe, expect, it } from 'vitest';
import { portalProblemWords } from '@/components/lrs-portal/problem-words';
import { isChoosable, readRefusalWords, stateWords } from '@/components/lrs-portal/result-words';
import { type ResultLine, resultStates } from '@/lib/features/lrs-portal/schema';

const aLine = (more: Partial<ResultLine> = {}): ResultLine => ({
  line: 2,
  identifier: 'M000001',
  learner: 1,
  name: 'Nia Newcomer',
  before: null,
  uln: 9900000306,
  ulnAsGiven: '9900000306',
  returnCode: 'RC001',
  meaning: null,
  state: 'new',
  takenBy: null,
  ...more,
});

describe('what a result says is told in words', () => {
  it('lets only a new or a different ULN be chosen', () => {
    expect(resultStates.filter((state) => isChoosable({ state }))).toEqual(['new', 'different']);
  });

  it('names the code’s meaning, or that it is not documented', () => {
    expect(stateWords.refused.says(aLine({ meaning: 'Insufficient data' }))).toBe('Insufficient data.');
    expect(stateWords.refused.says(aLine())).toContain('not documented');
  });

  it('says who has the number', () => {
    expect(stateWords.taken.says(aLine({ takenBy: 'M000002' }))).toContain('M000002');
    expect(stateWords.taken.says(aLine())).toContain('two learners');
  });

  it('says which columns are missing', () => {
    expect(readRefusalWords({ kind: 'columns-missing', columns: ['ULN', 'ReturnCode'] })).toContain('ULN, ReturnCode');
    expect(readRefusalWords({ kind: 'broken', line: 7 })).toContain('line 7');
    expect(readRefusalWords({ kind: 'broken', line: null })).not.toContain('line');
  });

  it('says why a learner would be refused', () => {
    const problem = { path: 'FamilyName', type: null, max: 35 } as const;
    expect(portalProblemWords({ ...problem, kind: 'too-long' })).toBe('Longer than 35 characters');
    expect(portalProblemWords({ ...problem, kind: 'missing' })).toBe('Missing');
    expect(portalProblemWords({ ...problem, kind: 'not-a-uln' })).toBe('Not in a form that the LRS takes');
  });
});
