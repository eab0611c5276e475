import { describe, expect, it } from 'vitest';
import { requestCsvLoad, workOnCsvImport } from '@/lib/features/learner-csv';
import { type MatchAnswers, noAnswers } from '@/lib/features/same-person/schema';
import { TEMPORARY_ULN } from '@/lib/identifiers';
import type { Learner } from '@/lib/ilr';
import { aLearner, anAim } from '@/tests/builders/ilr/a-learner';
import { columnsFor, csvDetail, csvImportRig, sendCsv } from '@/tests/support/csv-import-rig';

const ULN = 1061484016;
const OTHER_ULN = 1061484032;

type Rig = ReturnType<typeof csvImportRig>;

const learner = (LearnRefNumber: string, more: Partial<Learner> = {}) => aLearner({ LearnRefNumber, ULN, ...more });

const columns = columnsFor('LearnRefNumber', 'ULN', 'Postcode');
const file = (...rows: readonly string[]): string => ['LearnRefNumber,ULN,Postcode', ...rows, ''].join('\n');

const check = (rig: Rig, ...rows: readonly string[]) => sendCsv(rig, file(...rows), { columns });
const loadWith = (rig: Rig, importId: string, answers: MatchAnswers) =>
  requestCsvLoad(rig.needs, { importId, answers });
const each = (learnRefNumber: string, answer: 'same' | 'another'): MatchAnswers => ({
  each: [{ learnRefNumber, answer }],
  rest: null,
});

describe('a row under a new number, with the ULN of somebody who is here, is asked about', () => {
  it('names both, and nothing is loaded until somebody has said which', async () => {
    const rig = csvImportRig([learner('O1', { GivenNames: 'Jo', FamilyName: 'Example', DateOfBirth: '2001-02-03' })]);
    const id = await check(rig, `N1,${ULN},HX1 1AA`, `N2,${OTHER_ULN},HX2 2AA`);
    expect(await csvDetail(rig, id)).toMatchObject({
      status: 'checked',
      counts: { rows: 2, added: 1, changed: 0, same: 0, refused: 0, asked: 1 },
      matches: [
        {
          inFile: { learnRefNumber: 'N1' },
          stored: { learnRefNumber: 'O1', name: 'Jo Example', dateOfBirth: '2001-02-03' },
        },
      ],
      changes: [{ learnRefNumber: 'N2', kind: 'added' }],
    });
    const unanswered = { ok: false, refusal: { kind: 'unanswered' } };
    expect(await loadWith(rig, id, noAnswers)).toEqual(unanswered);
    expect(await loadWith(rig, id, each('N9', 'same'))).toEqual(unanswered);
    expect(rig.saved).toEqual([]);
  });

  it('nobody is asked about with the temporary ULN, with none, or where their own number is here', async () => {
    const rig = csvImportRig([learner('O1', { ULN: TEMPORARY_ULN }), learner('O2'), learner('O3', { ULN: OTHER_ULN })]);
    const id = await check(rig, `N1,${TEMPORARY_ULN},HX1 1AA`, 'N2,,HX1 1AA', `O3,${ULN},HX1 1AA`);
    expect(await csvDetail(rig, id)).toMatchObject({ counts: { added: 2, changed: 1, asked: 0 }, matches: [] });
  });

  it('nobody who stands anywhere in the file is taken for somebody else of it', async () => {
    const rig = csvImportRig([learner('O1')]);
    const many = Array.from({ length: 1_200 }, (_, at) => `L${at},,HX1 1AA`);
    const id = await check(rig, `N1,${ULN},HX1 1AA`, `N2,${ULN},HX1 1AA`, ...many, `O1,${ULN},HX1 1AA`);
    expect(await csvDetail(rig, id)).toMatchObject({ counts: { added: 1_202, changed: 1, asked: 0 } });
  });

  it('nobody is taken for two learners of the file, and of two rows about one learner the second is refused', async () => {
    const rig = csvImportRig([learner('O1')]);
    const id = await check(rig, `N1,${ULN},HX1 1AA`, `N1,${ULN},HX1 1AA`, `N2,${ULN},HX1 1AA`);
    expect(await csvDetail(rig, id)).toMatchObject({ counts: { asked: 1, refused: 1, added: 1 } });
  });

  it('a row that brings somebody without a record of the year says so', async () => {
    const rig = csvImportRig([], [learner('O1', { GivenNames: 'Jo', FamilyName: 'Example' })]);
    const id = await check(rig, `N1,${ULN},HX1 1AA`);
    expect(await csvDetail(rig, id)).toMatchObject({
      counts: { refused: 1, asked: 0 },
      problems: [
        {
          line: 2,
          learnRefNumber: 'N1',
          path: 'ULN',
          message: expect.stringMatching(/^Jo Example \(O1\) has this ULN/),
        },
      ],
    });
  });

  it('rows about aims ask about nobody', async () => {
    const rig = csvImportRig([learner('O1', { LearningDelivery: [anAim()] })]);
    const text = 'LearnRefNumber,AimSeqNumber,ULN\nN1,1,1061484016\n';
    const aims = { record: 'LearningDelivery', columns: columnsFor('LearnRefNumber', 'AimSeqNumber', null) } as const;
    const named = aims.columns.map((column, at) => (at === 2 ? { ...column, header: 'ULN' } : column));
    const id = await sendCsv(rig, text, { ...aims, columns: named });
    expect(await csvDetail(rig, id)).toMatchObject({ counts: { refused: 1, asked: 0 } });
  });
});

describe('loading does as was said', () => {
  it('the same person gets the number of the file and what its row says, and keeps all else', async () => {
    const before = learner('O1', { Email: 'jo@example.org', LearningDelivery: [anAim()] });
    const rig = csvImportRig([before]);
    const id = await check(rig, `N1,${ULN},HX1 1AA`);
    expect(await loadWith(rig, id, each('N1', 'same'))).toEqual({ ok: true, value: null });
    expect([...rig.learners]).toEqual([['N1', { ...before, LearnRefNumber: 'N1', Postcode: 'HX1 1AA' }]]);
    expect(rig.saved).toMatchObject([{ before: { LearnRefNumber: 'N1' }, formerly: 'O1' }]);
    expect(await csvDetail(rig, id)).toMatchObject({ status: 'loaded', counts: { changed: 1, added: 0, asked: 0 } });
  });

  it('who is the same in all else gets another number', async () => {
    const rig = csvImportRig([learner('O1', { Postcode: 'HX1 1AA' })]);
    const id = await check(rig, `N1,${ULN},HX1 1AA`);
    await loadWith(rig, id, each('N1', 'same'));
    expect([...rig.learners.keys()]).toEqual(['N1']);
    expect(await csvDetail(rig, id)).toMatchObject({ counts: { changed: 1, same: 0 } });
  });

  it('another person is added, and the one who is here stays', async () => {
    const rig = csvImportRig([learner('O1')]);
    const id = await check(rig, `N1,${ULN},HX1 1AA`);
    await loadWith(rig, id, { each: [], rest: 'another' });
    expect([...rig.learners.keys()]).toEqual(['O1', 'N1']);
    expect(await csvDetail(rig, id)).toMatchObject({ counts: { added: 1, changed: 0, asked: 0 } });
  });

  it('it asks anew, and loads nothing, when somebody has turned up meanwhile', async () => {
    const rig = csvImportRig([]);
    const id = await check(rig, `N1,${ULN},HX1 1AA`, `N2,${OTHER_ULN},HX1 1AA`);
    rig.learners.set('O2', learner('O2', { ULN: OTHER_ULN }));
    await loadWith(rig, id, noAnswers);
    expect(await csvDetail(rig, id)).toMatchObject({
      status: 'checked',
      counts: { added: 1, asked: 1 },
      matches: [{ inFile: { learnRefNumber: 'N2' }, stored: { learnRefNumber: 'O2' } }],
    });
    expect([...rig.learners.keys()]).toEqual(['O2']);
    await loadWith(rig, id, each('N2', 'same'));
    await workOnCsvImport(rig.needs, id);
    expect([...rig.learners.keys()].sort()).toEqual(['N1', 'N2']);
  });
});
