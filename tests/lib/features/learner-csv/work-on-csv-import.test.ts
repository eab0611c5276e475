import { describe, expect, test } from 'vitest';
import {
  failCsvImport,
  finishCsvUpload,
  forgetOldCsvImports,
  listCsvImports,
  receiveCsvPart,
  requestCsvLoad,
  workOnCsvImport,
} from '@/lib/features/learner-csv';
import { csvPartBytes } from '@/lib/features/learner-csv/schema';
import { noAnswers } from '@/lib/features/same-person/schema';
import { aLearner, anAim } from '../../../builders/ilr/a-learner';
import { covers } from '../../../support/covers';
import { columnsFor, csvDetail, csvImportRig, sendCsv, startCsv, whole } from '../../../support/csv-import-rig';

covers(
  'lib/features/learner-csv/at-once-or-later.ts',
  'lib/features/learner-csv/csv-tally.ts',
  'lib/features/learner-csv/finish-csv-upload.ts',
  'lib/features/learner-csv/forget-old-csv-imports.ts',
  'lib/features/learner-csv/merge-rows.ts',
  'lib/features/learner-csv/read-csv-imports.ts',
  'lib/features/learner-csv/receive-csv-part.ts',
  'lib/features/learner-csv/request-csv-load.ts',
  'lib/features/learner-csv/start-csv-import.ts',
);

const POSTCODES =
  '\uFEFFLearnRefNumber,Notes,Postcode\r\nA,,HX1 1AA\r\nB,same,BR1 7SS\r\nN,new,HX2 2AA\r\nX,"bad, ""so""",NOWHERE AT ALL\r\n';
const byPostcode = { columns: columnsFor('LearnRefNumber', null, 'Postcode') };

describe('a spreadsheet is looked through before anything is loaded', () => {
  test('each row is counted, and the first of what it would do is kept', async () => {
    const held = csvImportRig();
    const id = await sendCsv(held, POSTCODES, byPostcode);
    const found = await csvDetail(held, id);
    expect(found).toMatchObject({
      status: 'checked',
      counts: { rows: 4, added: 1, changed: 1, same: 1, refused: 1 },
      problemsTotal: 1,
      problems: [{ line: 5, path: 'Postcode', learnRefNumber: 'X' }],
      changes: [
        {
          learnRefNumber: 'A',
          kind: 'changed',
          differences: [{ path: 'Postcode', before: 'BR1 7SS', after: 'HX1 1AA' }],
        },
        { learnRefNumber: 'N', kind: 'added', differences: [] },
      ],
    });
    expect(held.saved).toEqual([]);
  });

  test('loading it stores those rows, and no others, once', async () => {
    const held = csvImportRig();
    const id = await sendCsv(held, POSTCODES, byPostcode);
    expect(await requestCsvLoad(held.needs, { importId: id, answers: noAnswers })).toEqual({ ok: true, value: null });
    expect(
      held.saved.map(({ learner, before }) => [learner.LearnRefNumber, learner.Postcode, before?.Postcode]),
    ).toEqual([
      ['A', 'HX1 1AA', 'BR1 7SS'],
      ['N', 'HX2 2AA', undefined],
    ]);
    expect(await csvDetail(held, id)).toMatchObject({ status: 'loaded', rowsDone: 4 });
    expect(await held.files.describe(id)).toBeNull();
    expect(await requestCsvLoad(held.needs, { importId: id, answers: noAnswers })).toEqual({
      ok: false,
      refusal: { kind: 'not-ready' },
    });
    await workOnCsvImport(held.needs, id);
    expect(held.saved).toHaveLength(2);
  });

  test('rows are put onto what is stored when they are loaded, not onto what was there before', async () => {
    const held = csvImportRig();
    const id = await sendCsv(held, POSTCODES, byPostcode);
    held.learners.set('A', aLearner({ LearnRefNumber: 'A', PlanLearnHours: 99 }));
    await requestCsvLoad(held.needs, { importId: id, answers: noAnswers });
    expect(held.learners.get('A')).toMatchObject({ PlanLearnHours: 99, Postcode: 'HX1 1AA' });
  });

  test('several aims of a learner are changed together', async () => {
    const aims = [anAim({ AimSeqNumber: 1 }), anAim({ AimSeqNumber: 2 })];
    const held = csvImportRig([aLearner({ LearnRefNumber: 'A', LearningDelivery: aims })]);
    const text = 'LearnRefNumber,AimSeqNumber,CompStatus\nA,1,2\nA,2,3\nA,3,1\nA,2,6\n';
    const columns = columnsFor('LearnRefNumber', 'AimSeqNumber', 'CompStatus');
    const id = await sendCsv(held, text, { record: 'LearningDelivery', columns });
    expect(await csvDetail(held, id)).toMatchObject({
      counts: { changed: 2, added: 1, refused: 1 },
      problems: [{ line: 5, message: expect.stringContaining('earlier row') }],
    });
    await requestCsvLoad(held.needs, { importId: id, answers: noAnswers });
    expect(held.learners.get('A')?.LearningDelivery.map(({ CompStatus }) => CompStatus)).toEqual([2, 3, 1]);
  });

  test('a long file is read in parts and batches, and left to the job', async () => {
    const held = csvImportRig([]);
    const rows = Array.from({ length: 12_000 }, (_, at) => `L${at},${'x'.repeat(400)}`).join('\n');
    const id = await sendCsv(held, `LearnRefNumber,Notes\n${rows}\n`, { columns: columnsFor('LearnRefNumber', null) });
    expect(await csvDetail(held, id)).toMatchObject({ status: 'checking' });
    expect(held.emitted).toMatchObject([{ name: 'learner-csv/asked', data: { subjectId: id } }]);
    await workOnCsvImport(held.needs, id);
    expect(await csvDetail(held, id)).toMatchObject({ status: 'checked', rowsDone: 12_000, counts: { added: 12_000 } });
    await requestCsvLoad(held.needs, { importId: id, answers: noAnswers });
    await workOnCsvImport(held.needs, id);
    expect(held.saved).toHaveLength(12_000);
  });
});

describe('a whole file is refused in words', () => {
  test.each([
    ['other columns than were matched', 'Postcode,LearnRefNumber\nHX1 1AA,A\n', 'other-columns'],
    ['nothing in it', '\n\n', 'other-columns'],
    ['a quote that never ends', 'LearnRefNumber,Notes,Postcode\n"A', 'broken'],
    ['another code page', Buffer.from('LearnRefNumber,Notes,Postcode\nA,\xe9,HX1 1AA\n', 'latin1'), 'not-utf-8'],
  ] as const)('%s', async (_, text, kind) => {
    const held = csvImportRig();
    const id = await sendCsv(held, text, byPostcode);
    expect(await csvDetail(held, id)).toMatchObject({ status: 'refused', refusal: { kind } });
    expect(held.saved).toEqual([]);
  });

  test('one that did not arrive whole', async () => {
    const held = csvImportRig();
    const started = await startCsv(held, POSTCODES, byPostcode);
    if (!started.ok) throw new Error(started.refusal.kind);
    const importId = started.value;
    await receiveCsvPart(held.needs, { importId, part: 1, content: whole(Buffer.from('Learn')) });
    await finishCsvUpload(held.needs, { importId });
    expect(await csvDetail(held, importId)).toMatchObject({
      status: 'refused',
      refusal: { kind: 'incomplete-upload' },
    });
  });

  test('one whose sender may not load it any more', async () => {
    const held = csvImportRig();
    const id = await sendCsv(held, POSTCODES, byPostcode);
    await held.store.change(id, ['checked'], { status: 'loading' });
    await workOnCsvImport({ ...held.needs, provider: { ...held.needs.provider, role: 'officer' } }, id);
    expect(await csvDetail(held, id)).toMatchObject({ status: 'refused', refusal: { kind: 'not-permitted' } });
  });

  test('and one whose work gave up has failed', async () => {
    const held = csvImportRig();
    const id = await sendCsv(held, POSTCODES, byPostcode);
    await held.store.change(id, ['checked'], { status: 'loading' });
    await failCsvImport(held.needs, id);
    expect(await csvDetail(held, id)).toMatchObject({ status: 'failed' });
  });
});

describe('columns that make no sense are refused before anything is sent', () => {
  test.each([
    ['no key', { columns: columnsFor('Postcode') }, { kind: 'key-missing', field: 'LearnRefNumber' }],
    [
      'no number of the aim',
      { record: 'LearningDelivery', columns: columnsFor('LearnRefNumber', 'FundModel') },
      { kind: 'key-missing', field: 'AimSeqNumber' },
    ],
    ['a field twice', { columns: columnsFor('LearnRefNumber', 'ULN', 'ULN') }, { kind: 'field-twice', field: 'ULN' }],
    ['a field of an aim', { columns: columnsFor('LearnRefNumber', 'FundModel') }, { kind: 'unknown-field' }],
    [
      'a year that is only read',
      { academicYear: '2425', columns: columnsFor('LearnRefNumber') },
      { kind: 'year-closed' },
    ],
  ] as const)('%s', async (_, more, refusal) => {
    const held = csvImportRig();
    expect(await startCsv(held, 'x', { ...more, columns: [...more.columns] })).toEqual({ ok: false, refusal });
    expect((await listCsvImports({ csvImports: held.store })).imports).toEqual([]);
  });

  test('and a part that is none is not kept', async () => {
    const held = csvImportRig();
    const started = await startCsv(held, POSTCODES, byPostcode);
    if (!started.ok) throw new Error(started.refusal.kind);
    const part = (number: number, bytes: Uint8Array) =>
      receiveCsvPart(held.needs, { importId: started.value, part: number, content: whole(bytes) });
    expect(await part(2, Buffer.from('x'))).toEqual({ ok: false, refusal: { kind: 'wrong-size' } });
    expect(await part(1, Buffer.alloc(csvPartBytes + 1))).toEqual({ ok: false, refusal: { kind: 'wrong-size' } });
    expect(await part(1, Buffer.alloc(0))).toEqual({ ok: false, refusal: { kind: 'wrong-size' } });
    await finishCsvUpload(held.needs, { importId: started.value });
    expect(await part(1, Buffer.from('x'))).toEqual({ ok: false, refusal: { kind: 'not-uploading' } });
    expect(await finishCsvUpload(held.needs, { importId: started.value })).toEqual({
      ok: false,
      refusal: { kind: 'not-uploading' },
    });
  });
});

describe('what a file holds is not kept for ever', () => {
  test('what was never loaded goes after a week, with what was found in it; its columns are remembered', async () => {
    const held = csvImportRig();
    const id = await sendCsv(held, POSTCODES, byPostcode);
    held.later(6);
    await forgetOldCsvImports(held.needs);
    expect(await csvDetail(held, id)).toMatchObject({ status: 'checked' });
    held.later(2);
    await forgetOldCsvImports(held.needs);
    expect(await csvDetail(held, id)).toMatchObject({
      status: 'refused',
      refusal: { kind: 'kept-too-long' },
      changes: [],
    });
    expect(await held.files.describe(id)).toBeNull();
    expect((await listCsvImports({ csvImports: held.store })).remembered.Learner).toEqual(byPostcode.columns);
  });
});
