import { describe, expect, it } from 'vitest';
import { hasEnded, isUnderWay, moveOn, sayStep } from '../../../components/ilr-export/under-way';

const queued = { id: 'a', number: 7, status: 'queued', learnersDone: 0, learnersTotal: null } as const;
const generating = { ...queued, status: 'generating', learnersTotal: 1200 } as const;
const at = (learnersDone: number) => ({ ...generating, learnersDone });

describe('an export moves on with what the progress route says', () => {
  it('is under way until there is a file or a failure', () => {
    expect((['queued', 'generating', 'generated', 'downloaded', 'failed'] as const).filter(isUnderWay)).toEqual([
      'queued',
      'generating',
    ]);
  });

  it('takes the newer state and counts, and keeps all else', () => {
    expect(moveOn([queued], [{ id: 'a', status: 'generating', learnersDone: 300, learnersTotal: 1200 }])).toEqual([
      at(300),
    ]);
  });

  it('leaves an export alone that the answer does not name', () => {
    expect(moveOn([queued], [{ id: 'b', status: 'generated', learnersDone: 1, learnersTotal: 1 }])).toEqual([queued]);
    expect(moveOn([queued], null)).toEqual([queued]);
  });

  it('never moves a finished export back', () => {
    const done = { ...at(1200), status: 'downloaded' } as const;
    expect(moveOn([done], [{ id: 'a', status: 'generating', learnersDone: 3, learnersTotal: 1200 }])).toEqual([done]);
  });
});

describe('hasEnded asks for the page anew when an export is no longer under way', () => {
  it('once the route stops naming it', () => {
    expect(hasEnded([generating], [])).toBe(true);
    expect(hasEnded([generating], [at(3)])).toBe(false);
  });

  it('once the route says that it is over', () => {
    expect(hasEnded([generating], [{ ...at(3), status: 'failed' }])).toBe(true);
  });

  it('and not for those that were over before', () => {
    expect(hasEnded([{ ...generating, status: 'downloaded' }], [])).toBe(false);
  });
});

describe('sayStep speaks of what matters and is silent otherwise', () => {
  it('speaks at each quarter', () => {
    expect(sayStep(at(299), at(300))).toBe('Export 7: 300 of 1,200 learners.');
    expect(sayStep(at(300), at(599))).toBeNull();
  });

  it('speaks of the end, once', () => {
    const done = { ...at(1200), status: 'generated' } as const;
    expect(sayStep(at(1199), done)).toBe('Export 7 has been generated and is ready to download.');
    expect(sayStep(done, done)).toBeNull();
  });

  it('speaks of a failure', () => {
    expect(sayStep(at(10), { ...at(10), status: 'failed' })).toBe('Export 7 has failed.');
  });

  it('is silent while the total is not known', () => {
    expect(sayStep(queued, queued)).toBeNull();
  });
});
