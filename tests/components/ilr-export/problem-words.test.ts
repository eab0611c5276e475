import { describe, expect, it } from 'vitest';
import {
  sayMonitoringProblem,
  sayRecordProblem,
  sayTheRest,
  sayWhyNone,
} from '../../../components/ilr-export/problem-words';

const counts = {
  caseload: 0,
  learners: 0,
  aims: 0,
  leftOutByFilters: 0,
  leftOutByContract: 0,
  leftOutWithoutAims: 0,
  withExcludedAndOtherAims: 0,
};

describe('a problem names the learner, the place and the reason', () => {
  it('of a value on the learner', () => {
    const problem = { learnRefNumber: 'AB1', occurrence: 'A', source: 'site-code', aimSeqNumber: null } as const;
    expect(sayMonitoringProblem({ ...problem, value: 'X'.repeat(21), reason: 'too-long' })).toBe(
      `Learner AB1: value A (Site Code) is “${'X'.repeat(21)}”; it is longer than 20 characters.`,
    );
  });

  it('of a value on an aim', () => {
    const problem = { learnRefNumber: 'AB1', occurrence: 'C', source: 'main-tag', aimSeqNumber: 2 } as const;
    expect(sayMonitoringProblem({ ...problem, value: '☕', reason: 'restricted-characters' })).toBe(
      'Learner AB1, aim 2: value C (Main Tag) is “☕”; it has characters that the ILR does not allow.',
    );
  });

  it('of a field of the record', () => {
    expect(sayRecordProblem({ learnRefNumber: 'AB1', path: 'PostcodePrior', message: 'Missing.' })).toBe(
      'Learner AB1, PostcodePrior: Missing.',
    );
  });

  it('counts what is not shown', () => {
    expect(sayTheRest(20, 20)).toBeNull();
    expect(sayTheRest(20, 21)).toBe('And 1 other of the same kind.');
    expect(sayTheRest(20, 1220)).toBe('And 1,200 others of the same kind.');
  });
});

describe('sayWhyNone gives the reasons for an empty file', () => {
  it('says when there was nobody to begin with', () => {
    expect(sayWhyNone(counts)).toContain('no learners with an ILR record');
  });

  it('names each reason that took somebody out, and no other', () => {
    expect(sayWhyNone({ ...counts, caseload: 12, leftOutByFilters: 10, leftOutByContract: 2 })).toBe(
      'All 12 learners of the year are left out: 10 outside the filters, 2 on a contract that is not included in ILR exports.',
    );
  });
});
