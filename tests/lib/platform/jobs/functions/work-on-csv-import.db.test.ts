import { describe, expect, it } from 'vitest';
import {
  exportCsv,
  finishCsvUpload,
  openCsvImport,
  receiveCsvPart,
  requestCsvLoad,
  startCsvImport,
} from '@/lib/features/learner-csv';
import { csvFields } from '@/lib/features/learner-csv/columns';
import type { CsvRecord } from '@/lib/features/learner-csv/schema';
import { noAnswers } from '@/lib/features/same-person/schema';
import { year2526, year2627 } from '@/lib/ilr';
import { pool } from '@/lib/platform/postgres';
import type { ProviderScope } from '@/lib/platform/runtime';
import { aLearner, anAim } from '@/tests/builders/ilr/a-learner';
import { covers } from '@/tests/support/covers';
import { addListed, save, writerScope } from '@/tests/support/import-database';
import { aProviderScope } from '@/tests/support/import-through';
import { jobWorkshop, sql } from '@/tests/support/job-workshop';

covers(
  'lib/platform/postgres/learner-csv-loading.ts',
  'lib/platform/postgres/renumbering.ts',
  'lib/platform/prisma/learner-csv-store.ts',
);

const workshop = jobWorkshop();
let ukprn = 10000600;

const learners = [
  aLearner({
    LearnRefNumber: '0042',
    FamilyName: 'Ó Súilleabháin',
    TelNo: '01422000000',
    LearningDelivery: [anAim(), anAim({ AimSeqNumber: 2, FundModel: 36 })],
  }),
  aLearner({ LearnRefNumber: 'B' }),
];

const aCaseload = async (): Promise<ProviderScope> => {
  ukprn += 1;
  const scope = await aProviderScope(ukprn);
  await save(pool(), writerScope(scope.provider), learners);
  await save(pool(), writerScope(scope.provider, {}, year2627), [aLearner({ LearnRefNumber: 'LATER' })]);
  return scope;
};

const detail = async (scope: ProviderScope, importId: string) => {
  const found = await scope.transaction((stores) => openCsvImport(stores, importId));
  if (found === null) throw new Error('There is no such spreadsheet');
  return found;
};

async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

const sent = async (scope: ProviderScope, record: CsvRecord, text: string): Promise<string> => {
  const bytes = Buffer.from(text);
  const headers = text.replace('\uFEFF', '').split(/\r?\n/)[0]?.split(',') ?? [];
  const known = csvFields(year2526, record).map(({ name }) => name);
  const columns = headers.map((header) => ({ header, field: known.includes(header) ? header : null }));
  const input = { fileName: 'rows.csv', fileBytes: bytes.length, record, academicYear: '2526', columns };
  const started = await startCsvImport(scope, { ...input, emptyCells: 'clear' });
  if (!started.ok) throw new Error(started.refusal.kind);
  await receiveCsvPart(scope, { importId: started.value, part: 1, content: whole(bytes) });
  await finishCsvUpload(scope, { importId: started.value });
  return started.value;
};

const exported = async (scope: ProviderScope, record: CsvRecord): Promise<string> => {
  const columns = csvFields(year2526, record).map(({ name }) => name);
  const file = await exportCsv(scope, { record, academicYear: '2526', columns, choiceId: null });
  let text = '';
  for await (const piece of file?.content ?? []) text += piece;
  return text;
};

const stored = (scope: ProviderScope, ...numbers: string[]) =>
  scope.storedLearners.find(year2526, numbers).then((found) => numbers.map((number) => found.get(number)));

describe('what was downloaded can be sent back', () => {
  it.each(['Learner', 'LearningDelivery'] as const)('and changes nothing: %s', async (record) => {
    const scope = await aCaseload();
    const id = await sent(scope, record, await exported(scope, record));
    expect(await detail(scope, id)).toMatchObject({
      status: 'checked',
      problems: [],
      counts: { added: 0, changed: 0, refused: 0, same: record === 'Learner' ? 2 : 3 },
    });
  });
});

describe('a spreadsheet is loaded with its history', () => {
  it('learners are changed and added, and all else of them stays', async () => {
    const scope = await aCaseload();
    const text = 'LearnRefNumber,Postcode\n="0042",HX1 1AA\nB,BR1 7SS\nNEW,HX2 2AA\nLATER,HX3 3AA\n';
    const id = await sent(scope, 'Learner', text);
    expect(await detail(scope, id)).toMatchObject({
      counts: { rows: 4, added: 1, changed: 1, same: 1, refused: 1 },
      problems: [{ line: 5, learnRefNumber: 'LATER' }],
      createdBy: expect.any(String),
    });
    expect((await requestCsvLoad(scope, { importId: id, answers: noAnswers })).ok).toBe(true);
    const [changed, same, added] = await stored(scope, '0042', 'B', 'NEW');
    expect([changed, same]).toEqual([{ ...learners[0], Postcode: 'HX1 1AA' }, learners[1]]);
    expect(added).toMatchObject({ Postcode: 'HX2 2AA', FamilyName: null, LearningDelivery: [] });
    expect(await sql(scope, 'SELECT cause, cause_id, user_id, differences FROM learner_change')).toEqual([
      {
        cause: 'import',
        cause_id: id,
        user_id: scope.provider.userId,
        differences: [{ path: 'Postcode', before: 'BR1 7SS', after: 'HX1 1AA' }],
      },
    ]);
    expect(
      await sql(scope, `SELECT action, reason FROM audit_entry WHERE action LIKE 'learner-csv:%' ORDER BY number`),
    ).toEqual([
      { action: 'learner-csv:upload', reason: null },
      { action: 'learner-csv:load', reason: '1 rows added, 1 changed, 1 same, 1 refused' },
    ]);
  });

  it('somebody who is said to be here gets the number of the file, with an entry in their history', async () => {
    const scope = await aCaseload();
    const ULN = 1061484032;
    await save(pool(), writerScope(scope.provider), [
      aLearner({ LearnRefNumber: 'OLD', ULN, Email: 'jo@example.org' }),
    ]);
    const id = await sent(scope, 'Learner', `LearnRefNumber,ULN\nNEW,${ULN}\n`);
    expect(await detail(scope, id)).toMatchObject({
      counts: { asked: 1, added: 0 },
      matches: [{ inFile: { learnRefNumber: 'NEW' }, stored: { learnRefNumber: 'OLD' } }],
    });
    const answers = { each: [{ learnRefNumber: 'NEW', answer: 'same' as const }], rest: null };
    expect((await requestCsvLoad(scope, { importId: id, answers })).ok).toBe(true);
    expect(await detail(scope, id)).toMatchObject({ status: 'loaded', counts: { asked: 0, changed: 1 } });
    expect(await stored(scope, 'OLD', 'NEW')).toMatchObject([undefined, { ULN, Email: 'jo@example.org' }]);
    expect(await sql(scope, 'SELECT differences FROM learner_change')).toEqual([
      { differences: [{ path: 'LearnRefNumber', before: 'OLD', after: 'NEW' }] },
    ]);
  });

  it('aims are changed and added, and keep what they are linked with', async () => {
    const scope = await aCaseload();
    const officer = await addListed(pool(), scope.provider, 'officer', { code: 'O1' });
    await sql(scope, 'UPDATE "LearningDelivery" SET officer_id = $1 WHERE "FundModel" = 36', [officer]);
    const text = 'LearnRefNumber,AimSeqNumber,FundModel,LearnAimRef\n0042,2,99,60149735\n0042,3,25,60012345\n';
    const id = await sent(scope, 'LearningDelivery', text);
    await requestCsvLoad(scope, { importId: id, answers: noAnswers });
    const [learner] = await stored(scope, '0042');
    expect(learner?.LearningDelivery.map(({ AimSeqNumber, FundModel }) => [AimSeqNumber, FundModel])).toEqual([
      [1, 25],
      [2, 99],
      [3, 25],
    ]);
    expect(await sql(scope, 'SELECT "FundModel" FROM "LearningDelivery" WHERE officer_id = $1', [officer])).toEqual([
      { FundModel: 99 },
    ]);
  });

  it('many are loaded by the job, all or none', async () => {
    const scope = await aCaseload();
    const rows = Array.from({ length: 1_200 }, (_, at) => `L${at},HX1 1AA,${'some words '.repeat(25)}`).join('\n');
    const id = await sent(scope, 'Learner', `LearnRefNumber,Postcode,Notes\n${rows}\n`);
    expect((await detail(scope, id)).status).toBe('checking');
    const heard = async () => {
      await workshop.work('learner-csv/asked', scope, id);
      return detail(scope, id);
    };
    expect(await heard()).toMatchObject({ status: 'checked', rowsDone: 1_200 });
    await requestCsvLoad(scope, { importId: id, answers: noAnswers });
    expect(await heard()).toMatchObject({ status: 'loaded', counts: { added: 1_200 } });
    expect(await sql(scope, `SELECT count(*)::int AS n FROM ilr_record WHERE academic_year = '2526'`)).toEqual([
      { n: 1_202 },
    ]);
    expect(await heard()).toMatchObject({ status: 'loaded' });
  });
});

describe('a spreadsheet is its provider’s own', () => {
  it('another provider neither sees nor loads it', async () => {
    const scope = await aCaseload();
    const id = await sent(scope, 'Learner', 'LearnRefNumber,Sex\nB,M\n');
    const other = await aCaseload();
    await other.transaction(async ({ csvImports }) => {
      expect(await csvImports.find(id)).toBeNull();
      expect(await csvImports.open(id)).toBeNull();
      expect(await csvImports.list(10)).toEqual([]);
      expect((await csvImports.remembered()).Learner).toEqual([]);
      expect(await csvImports.change(id, ['checked'], { status: 'loading' })).toBe(false);
      expect(await csvImports.listOld(new Date(Date.now() + 60_000))).toEqual([]);
      await csvImports.forget(id);
    });
    expect(await detail(scope, id)).toMatchObject({ status: 'checked', changes: [{ learnRefNumber: 'B' }] });
    await scope.transaction(({ csvImports }) => csvImports.change(id, ['checked'], { status: 'loading' }));
    expect(
      await other.csvLoading.load({ id, year: year2526 }, () => Promise.reject(new Error('It was worked on'))),
    ).toBe(false);
  });

  it('the last columns of each kind are remembered, and what was found goes when it is old', async () => {
    const scope = await aCaseload();
    await sent(scope, 'Learner', 'LearnRefNumber,Sex\nB,M\n');
    const id = await sent(scope, 'Learner', 'LearnRefNumber,Postcode\nB,HX1 1AA\n');
    await scope.transaction(async ({ csvImports }) => {
      expect(await csvImports.remembered()).toEqual({
        Learner: [
          { header: 'LearnRefNumber', field: 'LearnRefNumber' },
          { header: 'Postcode', field: 'Postcode' },
        ],
        LearningDelivery: [],
      });
      expect(await csvImports.listOld(new Date(0))).toEqual([]);
      expect(await csvImports.listOld(new Date(Date.now() + 60_000))).toContain(id);
      await csvImports.forget(id);
    });
    expect(await detail(scope, id)).toMatchObject({
      status: 'refused',
      refusal: { kind: 'kept-too-long' },
      changes: [],
      counts: { changed: 1 },
    });
  });
});
