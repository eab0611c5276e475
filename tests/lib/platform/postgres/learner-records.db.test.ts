import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EditedRecord, RecordToEdit, Stage } from '@/lib/features/learner-record';
import { type Learner, newRecord, year2526 } from '@/lib/ilr';
import { pgLearnerRecords } from '@/lib/platform/postgres/learner-records';
import { sortedCaseload } from '@/lib/platform/prisma/ilr-export-selection';
import { err, ok } from '@/lib/result';
import { aLearner, anAim } from '@/tests/builders/ilr/a-learner';
import { covers } from '@/tests/support/covers';
import { addListed, addProvider, openImportDatabase, type ProviderRow, rowsOf } from '../../../support/import-database';

covers(
  'lib/platform/postgres/audit-in-transaction.ts',
  'lib/platform/postgres/learner-record-links.ts',
  'lib/platform/postgres/learner-record-read.ts',
  'lib/platform/postgres/learner-record-write.ts',
  'lib/platform/postgres/link-choices.ts',
);

let database: Awaited<ReturnType<typeof openImportDatabase>>;
let provider: ProviderRow;
let other: ProviderRow;

beforeAll(async () => {
  database = await openImportDatabase();
  provider = await addProvider(database.pool, 10000001);
  other = await addProvider(database.pool, 10000002, provider.tenantId);
});
afterAll(() => database.close());

const recordsOf = (row: ProviderRow) => pgLearnerRecords(database.pool, { ...row, userId: randomUUID() });

const whole = () =>
  aLearner({
    LearnerFAM: [newRecord(year2526, 'LearnerFAM', { LearnFAMType: 'HNS', LearnFAMCode: 1 })],
    LearningDelivery: [anAim({ AimSeqNumber: 1 }), anAim({ AimSeqNumber: 2, LearnAimRef: '60012345' })],
  });

let added = 0;
const add = async (learner: Learner = whole(), stage: Stage = 'learner'): Promise<number> => {
  added += 1;
  const answer = await recordsOf(provider).add(year2526, { ...learner, LearnRefNumber: `LR${added}` }, stage);
  if (!answer.ok) throw new Error(answer.refusal.kind);
  return answer.value;
};

const change = (learnerNumber: number, work: (record: RecordToEdit) => Partial<EditedRecord>) =>
  recordsOf(provider).edit({ learnerNumber, year: year2526 }, (record) =>
    ok({ ...record, differences: [{ path: 'Any', before: 'a', after: 'b' }], ...work(record) }),
  );

const open = (learnerNumber: number) => recordsOf(provider).open({ learnerNumber, year: year2526 });

describe('a learner’s record is opened and stored whole', () => {
  it('reads back what was added', async () => {
    const number = await add();
    const opened = await open(number);
    expect(opened?.learner).toEqual({ ...whole(), LearnRefNumber: `LR${added}` });
    expect(opened?.aims).toHaveLength(2);
    expect(await recordsOf(provider).years(number)).toEqual(['2526']);
  });

  it('stores an edited record, its history and an audit entry without a value in it', async () => {
    const number = await add();
    await change(number, ({ learner }) => ({
      learner: { ...learner, Postcode: 'HX1 1AA' },
      differences: [{ path: 'Postcode', before: 'ZZ99 9ZZ', after: 'HX1 1AA' }],
    }));
    expect((await open(number))?.learner.Postcode).toBe('HX1 1AA');
    expect(await recordsOf(provider).history(number, 10)).toMatchObject([
      { academicYear: '2526', cause: 'edit', differences: [{ path: 'Postcode', after: 'HX1 1AA' }] },
    ]);
    const [entry] = await rowsOf(
      database.pool,
      provider,
      `SELECT action, subject, fields, reason FROM audit_entry ORDER BY number DESC LIMIT 1`,
    );
    expect(entry).toEqual({
      action: 'learner:edit',
      subject: `learner/M${String(number).padStart(6, '0')}`,
      fields: ['Postcode'],
      reason: null,
    });
  });

  it('stores nothing when the edit is refused, or changes nothing', async () => {
    const number = await add();
    const records = recordsOf(provider);
    const refused = await records.edit({ learnerNumber: number, year: year2526 }, () => err({ kind: 'no' as const }));
    expect(refused).toEqual({ ok: false, refusal: { kind: 'no' } });
    await records.edit({ learnerNumber: number, year: year2526 }, (record) =>
      ok({ ...record, learner: { ...record.learner, Postcode: 'HX1 1AA' }, differences: [] }),
    );
    expect((await open(number))?.learner.Postcode).toBe(whole().Postcode);
    expect(await records.history(number, 10)).toEqual([]);
  });

  it('changes a LearnRefNumber, but not to one that another learner has', async () => {
    const first = await add();
    const taken = (await open(first))?.learner.LearnRefNumber ?? '';
    const second = await add();
    expect(await change(second, ({ learner }) => ({ learner: { ...learner, LearnRefNumber: taken } }))).toMatchObject({
      ok: false,
      refusal: { kind: 'learn-ref-number-taken' },
    });
    expect((await change(second, ({ learner }) => ({ learner: { ...learner, LearnRefNumber: 'NEW1' } })))?.ok).toBe(
      true,
    );
    expect((await open(second))?.learner.LearnRefNumber).toBe('NEW1');
  });
});

describe('an applicant is in no return', () => {
  const inTheReturn = async (): Promise<number> => {
    const chosen = { siteIds: [], subcontractorIds: [], contractIds: [], tagIds: [], keepOtherAims: false };
    const { text, values } = sortedCaseload(provider, { ...chosen, academicYear: '2526' });
    const [row] = await rowsOf(database.pool, provider, `WITH ${text} SELECT count(*)::int AS n FROM caseload`, values);
    return Number(row?.n);
  };

  it('until they become a learner', async () => {
    const before = await inTheReturn();
    const number = await add(whole(), 'applicant');
    expect((await open(number))?.stage).toBe('applicant');
    expect(await inTheReturn()).toBe(before);
    await change(number, () => ({ stage: 'learner' }));
    expect((await open(number))?.stage).toBe('learner');
    expect(await inTheReturn()).toBe(before + 1);
  });
});

describe('links are kept', () => {
  it('links a learner, and takes links out', async () => {
    const number = await add();
    const siteId = await addListed(database.pool, provider, 'site', { code: randomUUID().slice(0, 8) });
    const tagId = await addListed(database.pool, provider, 'tag', { code: randomUUID().slice(0, 8), colour: 'blue' });
    const links = { providerLearnerId: 'P1', siteId, mainOfficerId: null, mainTagId: tagId, tagIds: [tagId] };
    await change(number, () => ({ links }));
    expect((await open(number))?.links).toEqual(links);
    const none = { ...links, siteId: null, mainTagId: null, tagIds: [] };
    await change(number, () => ({ links: none }));
    expect((await open(number))?.links).toEqual(none);
  });

  it('links each aim by its place, and keeps the links when fields of the aims change', async () => {
    const number = await add();
    const contractId = await addListed(database.pool, provider, 'contract', { code: randomUUID().slice(0, 8) });
    const officerId = await addListed(database.pool, provider, 'officer', { code: randomUUID().slice(0, 8) });
    const none = { contractId: null, subcontractorId: null, qualificationPlanId: null, officerId: null };
    const aims = [none, { ...none, contractId, officerId }];
    await change(number, () => ({ aims }));
    expect((await open(number))?.aims).toEqual(aims);
    await change(number, ({ learner }) => ({
      learner: {
        ...learner,
        LearningDelivery: learner.LearningDelivery.map((aim) => ({ ...aim, AddHours: 12 })),
      },
    }));
    expect((await open(number))?.aims).toEqual(aims);
  });

  it('offers the provider’s own lists and nobody else’s', async () => {
    const number = await add();
    const code = randomUUID().slice(0, 8);
    await addListed(database.pool, other, 'site', { code });
    expect((await open(number))?.choices.sites.map((site) => site.code)).not.toContain(code);
  });
});

describe('another provider’s learner is not there', () => {
  it('is neither opened nor edited nor told about', async () => {
    const number = await add();
    const records = recordsOf(other);
    const order = { learnerNumber: number, year: year2526 };
    expect(await records.open(order)).toBeNull();
    expect(await records.years(number)).toBeNull();
    expect(await records.history(number, 10)).toEqual([]);
    expect(await records.edit(order, (record) => ok({ ...record, differences: [] }))).toBeNull();
  });
});
