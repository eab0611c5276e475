import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openBulkEdit, requestApplying, requestUndo, startBulkEdit } from '@/lib/features/bulk-edit';
import { type BulkChange, rowsAsked } from '@/lib/features/bulk-edit/schema';
import { chooseLearners } from '@/lib/features/learner';
import { everybody, type MeantLearners } from '@/lib/features/learner/schema';
import { type Learner, newRecord, year2526, year2627 } from '@/lib/ilr';
import { pool } from '@/lib/platform/postgres';
import type { ProviderScope } from '@/lib/platform/runtime';
import { aLearner, anAim } from '@/tests/builders/ilr/a-learner';
import { auditRows, faultsOfChain } from '@/tests/lib/platform/prisma/audit-chain';
import { toAimLink, toField } from '@/tests/support/bulk-edit-rig';
import { covers } from '@/tests/support/covers';
import { addListed, save, writerScope } from '@/tests/support/import-database';
import { aProviderScope } from '@/tests/support/import-through';
import { jobWorkshop, sql } from '@/tests/support/job-workshop';

covers(
  'lib/platform/postgres/learners-in-bulk.ts',
  'lib/platform/postgres/learners-in-bulk-aims.ts',
  'lib/platform/postgres/learners-in-bulk-read.ts',
  'lib/platform/postgres/learners-in-bulk-links.ts',
  'lib/platform/prisma/bulk-edit-store.ts',
  'lib/platform/prisma/chosen-learners.ts',
  'lib/platform/prisma/learners-meant.ts',
);

const workshop = jobWorkshop();
let ukprn = 10000300;

const fam = newRecord(year2526, 'LearningDeliveryFAM', { LearnDelFAMType: 'SOF', LearnDelFAMCode: '105' });
const learners: readonly Learner[] = [
  aLearner({
    LearnRefNumber: 'A',
    LearningDelivery: [anAim({ FundModel: 36, LearningDeliveryFAM: [fam] }), anAim({ AimSeqNumber: 2, FundModel: 25 })],
  }),
  aLearner({ LearnRefNumber: 'B', LearningDelivery: [anAim({ FundModel: 36 })] }),
  aLearner({ LearnRefNumber: 'C', LearningDelivery: [anAim({ FundModel: 99 })] }),
];

/** A provider of its own with three learners of the year, and one who has a record of the next year only. */
const aCaseload = async (all: readonly Learner[] = learners): Promise<ProviderScope> => {
  ukprn += 1;
  const scope = await aProviderScope(ukprn);
  await save(pool(), writerScope(scope.provider), all);
  await save(pool(), writerScope(scope.provider, {}, year2627), [aLearner({ LearnRefNumber: 'LATER' })]);
  return scope;
};

const all: MeantLearners = { kind: 'shown', selection: { ...everybody, academicYear: '2526' }, expected: 4 };

const started = async (scope: ProviderScope, change: BulkChange, meant: MeantLearners = all): Promise<string> => {
  const choice = await scope.transaction((stores) => chooseLearners(stores, { learners: meant }));
  if (!choice.ok) throw new Error(choice.refusal.kind);
  const answer = await startBulkEdit(scope, { choiceId: choice.value, academicYear: '2526', change });
  if (!answer.ok) throw new Error(answer.refusal.kind);
  return answer.value;
};

const page = async (scope: ProviderScope, bulkEditId: string) => {
  const found = await scope.transaction((stores) => openBulkEdit(stores, { bulkEditId, ...rowsAsked({}) }));
  if (found === null) throw new Error('There is no such bulk edit');
  return found;
};
const outcomes = async (scope: ProviderScope, id: string) =>
  (await page(scope, id)).rows.map(({ learnRefNumber, outcome }) => `${learnRefNumber} ${outcome}`);

const stored = async (scope: ProviderScope) => {
  const found = await scope.storedLearners.find(year2526, ['A', 'B', 'C']);
  return ['A', 'B', 'C'].map((number) => found.get(number));
};
const fundModels = async (scope: ProviderScope) =>
  (await stored(scope)).map((learner) => learner?.LearningDelivery.map(({ FundModel }) => FundModel));

const toFundModel99 = toField('FundModel', '99', {
  record: 'LearningDelivery',
  where: [{ field: 'FundModel', value: '36' }],
});

describe('many learners are changed, and changed back', () => {
  it('previews from what to what, and stores nothing', async () => {
    const scope = await aCaseload();
    const id = await started(scope, toFundModel99);
    const { summary, rows } = await page(scope, id);
    expect(summary).toMatchObject({ status: 'previewed', isOwn: true, counts: { planned: 2, 'no-match': 1 } });
    expect(rows[0]).toMatchObject({
      number: 1,
      learnRefNumber: 'A',
      familyName: 'Example',
      outcome: 'planned',
      changes: [
        { path: 'LearningDelivery[1]/FundModel', aim: { place: 1, aimSeqNumber: 1 }, before: '36', after: '99' },
      ],
    });
    expect(await outcomes(scope, id)).toEqual(['A planned', 'B planned', 'C no-match', 'LATER no-record']);
    expect(await stored(scope)).toEqual(learners);
  });

  it('applies it with a history entry and an audit entry for each, and all else of them as it was', async () => {
    const scope = await aCaseload();
    const contract = await addListed(pool(), scope.provider, 'contract', { code: 'C1' });
    await sql(scope, `UPDATE "LearningDelivery" SET contract_id = $1 WHERE "FundModel" = 36`, [contract]);
    const id = await started(scope, { ...toFundModel99, contractId: contract });
    expect((await requestApplying(scope, { bulkEditId: id })).ok).toBe(true);
    expect(await fundModels(scope)).toEqual([[99, 25], [99], [99]]);
    const [first] = await stored(scope);
    expect(first?.LearningDelivery[0]).toEqual({ ...learners[0]?.LearningDelivery[0], FundModel: 99 });
    expect(
      await sql(scope, 'SELECT count(*)::int AS n FROM "LearningDelivery" WHERE contract_id = $1', [contract]),
    ).toEqual([{ n: 2 }]);
    expect(await sql(scope, 'SELECT cause, cause_id, user_id, differences FROM learner_change ORDER BY id')).toEqual(
      [1, 2].map(() => ({
        cause: 'bulk-edit',
        cause_id: id,
        user_id: scope.provider.userId,
        differences: [{ path: 'LearningDelivery[1]/FundModel', before: '36', after: '99' }],
      })),
    );
    const audited = await auditRows(scope.provider.tenantId);
    expect(faultsOfChain(audited)).toEqual([]);
    expect(audited.map(({ action, subject, fields, reason }) => [action, subject, fields, reason])).toEqual([
      ['bulk-edit:apply', `bulk-edit/${id}`, [], '2 learners'],
      ['learner:bulk-edit', 'learner/M000001', ['LearningDelivery[1]/FundModel'], `bulk-edit/${id}`],
      ['learner:bulk-edit', 'learner/M000002', ['LearningDelivery[1]/FundModel'], `bulk-edit/${id}`],
    ]);
  });

  it('links the aims that are meant, fills PartnerUKPRN with it, and puts both back as they were', async () => {
    const scope = await aCaseload();
    const subcontractor = { code: 'P1', name: 'Partner', ukprn: 10000055 };
    const partner = await addListed(pool(), scope.provider, 'subcontractor', subcontractor);
    await addListed(pool(), scope.provider, 'subcontractor', { ...subcontractor, code: 'P2' });
    const officer = await addListed(pool(), scope.provider, 'officer', { code: 'O1' });
    await sql(scope, 'UPDATE "LearningDelivery" SET officer_id = $1', [officer]);
    const linked = () =>
      sql(
        scope,
        `SELECT d."FundModel", d.subcontractor_id, d."PartnerUKPRN", d.officer_id FROM "LearningDelivery" d
         JOIN ilr_record r ON r.id = d.ilr_record_id AND r.academic_year = '2526' ORDER BY d.id`,
      );
    const before = await linked();
    const where = [{ field: 'FundModel', value: '36' }];
    const toPartner = toAimLink('subcontractor', partner, { where });
    const id = await started(scope, toPartner);
    expect((await page(scope, id)).rows[0]?.changes).toMatchObject([
      { path: 'LearningDelivery[1]/Subcontractor', before: null, after: partner },
      { path: 'LearningDelivery[1]/PartnerUKPRN', before: null, after: '10000055' },
    ]);
    await requestApplying(scope, { bulkEditId: id });
    expect(await linked()).toEqual(
      before.map((aim) => (aim.FundModel === 36 ? { ...aim, subcontractor_id: partner, PartnerUKPRN: 10000055 } : aim)),
    );
    expect(await sql(scope, 'SELECT differences FROM learner_change ORDER BY id LIMIT 1')).toEqual([
      {
        differences: [
          { path: 'LearningDelivery[1]/Subcontractor', before: null, after: 'Partner (P1)' },
          { path: 'LearningDelivery[1]/PartnerUKPRN', before: null, after: '10000055' },
        ],
      },
    ]);
    await requestUndo(scope, { bulkEditId: id });
    expect(await linked()).toEqual(before);
  });

  it('skips who was changed since the preview, and names them', async () => {
    const scope = await aCaseload();
    const id = await started(scope, toFundModel99);
    await scope.learnerRecords.edit({ learnerNumber: 2, year: year2526 }, (record) => ({
      ok: true,
      value: {
        ...record,
        learner: { ...record.learner, LearningDelivery: [] },
        aims: [],
        differences: [{ path: 'LearningDelivery[1]', before: 'x', after: null }],
      },
    }));
    await requestApplying(scope, { bulkEditId: id });
    expect(await outcomes(scope, id)).toEqual(['A applied', 'B changed-meanwhile', 'C no-match', 'LATER no-record']);
    expect(await fundModels(scope)).toEqual([[99, 25], [], [99]]);
  });

  it('undoes it where it still stands, and leaves the others alone', async () => {
    const scope = await aCaseload();
    const id = await started(scope, toFundModel99);
    await requestApplying(scope, { bulkEditId: id });
    await sql(
      scope,
      `UPDATE "LearningDelivery" d SET "FundModel" = 70 FROM ilr_record r JOIN learner l ON l.id = r.learner_id
      WHERE d.ilr_record_id = r.id AND l."LearnRefNumber" = 'B'`,
    );
    expect((await requestUndo(scope, { bulkEditId: id })).ok).toBe(true);
    expect(await outcomes(scope, id)).toEqual(['A undone', 'B left-alone', 'C no-match', 'LATER no-record']);
    expect(await fundModels(scope)).toEqual([[36, 25], [70], [99]]);
    expect((await page(scope, id)).summary.status).toBe('undone');
  });

  it('changes links, also of who has no record of the year, and brings them back', async () => {
    const scope = await aCaseload();
    const tag = (code: string) => addListed(pool(), scope.provider, 'tag', { code, name: code, colour: 'blue' });
    const [risk, day] = [await tag('RISK'), await tag('DAY')];
    await sql(scope, 'INSERT INTO learner_tag (tenant_id, learner_id, tag_id) SELECT tenant_id, id, $1 FROM learner', [
      day,
    ]);
    const links = () =>
      sql(
        scope,
        `SELECT DISTINCT l.main_tag_id AS main, (SELECT array_agg(t.tag_id::text ORDER BY 1) FROM learner_tag t
           WHERE t.learner_id = l.id) AS tags FROM learner l`,
      );
    const id = await started(scope, { kind: 'tag', how: 'main', id: risk });
    await requestApplying(scope, { bulkEditId: id });
    expect(await links()).toEqual([{ main: risk, tags: [risk, day].sort() }]);
    const entries = await sql(scope, `SELECT differences FROM learner_change WHERE cause = 'bulk-edit'`);
    expect(entries).toHaveLength(4);
    expect(entries[0]?.differences).toContainEqual({ path: 'Main tag', before: null, after: 'RISK (RISK)' });
    await requestUndo(scope, { bulkEditId: id });
    expect(await links()).toEqual([{ main: null, tags: [day] }]);
  });
});

describe('many are done by the job', () => {
  it('which goes through all of them, in the name of who asked', async () => {
    const many = Array.from({ length: 430 }, (_, at) => aLearner({ LearnRefNumber: `L${at}` }));
    const scope = await aCaseload(many);
    const id = await started(scope, toField('PlanLearnHours', '600'), { ...all, expected: 431 });
    expect((await page(scope, id)).summary.status).toBe('previewing');
    const heard = async () => {
      await workshop.work('bulk-edit/asked', scope, id);
      return (await page(scope, id)).summary;
    };
    expect(await heard()).toMatchObject({ status: 'previewed', counts: { planned: 430, 'no-record': 1, waiting: 0 } });
    await requestApplying(scope, { bulkEditId: id });
    expect(await heard()).toMatchObject({ status: 'applied', counts: { applied: 430 } });
    expect(await sql(scope, 'SELECT count(*)::int AS n FROM ilr_record WHERE "PlanLearnHours" = 600')).toEqual([
      { n: 430 },
    ]);
    expect(await sql(scope, 'SELECT DISTINCT user_id FROM learner_change')).toEqual([
      { user_id: scope.provider.userId },
    ]);
  });

  it('and two workers at once change nobody twice', async () => {
    const scope = await aCaseload();
    const id = await started(scope, toFundModel99);
    await scope.transaction(({ bulkEdits }) => bulkEdits.change(id, ['previewed'], { status: 'applying' }));
    const order = { bulkEditId: id, year: year2526, from: 'planned', limit: 200, action: 'learner:bulk-edit' } as const;
    const worked = await Promise.all(
      [1, 2].map(() =>
        scope.learnersInBulk.step(order, (rows) =>
          rows.map(({ number, changes, learner, links, aimLinks }) => ({
            number,
            changes,
            outcome: 'applied',
            reason: null,
            saved: { learner, links, aimLinks, differences: [{ path: 'Any', before: null, after: 'b' }] },
          })),
        ),
      ),
    );
    expect(worked.toSorted()).toEqual([0, 2]);
    expect(await sql(scope, 'SELECT count(*)::int AS n FROM learner_change')).toEqual([{ n: 2 }]);
  });
});

describe('a choice and a bulk edit are for their own', () => {
  it('only the ticked are chosen, and only by the person and provider that chose them', async () => {
    const scope = await aCaseload();
    const choose = () =>
      scope.transaction((stores) => chooseLearners(stores, { learners: { kind: 'ticked', numbers: [1, 3, 99] } }));
    const choice = await choose();
    if (!choice.ok) throw new Error(choice.refusal.kind);
    const count = (of: ProviderScope) => of.transaction(({ bulkEdits }) => bulkEdits.countChosen(choice.value));
    expect(await count(scope)).toBe(2);
    expect(await count(await aCaseload())).toBe(0);
    await sql(scope, 'UPDATE learner_choice SET user_id = $1', [randomUUID()]);
    expect(await count(scope)).toBe(0);
    await sql(scope, `UPDATE learner_choice SET at = now() - interval '25 hours'`);
    await choose();
    expect(await sql(scope, 'SELECT count(*)::int AS n FROM learner_choice')).toEqual([{ n: 1 }]);
  });

  it('another provider neither sees nor works on it', async () => {
    const scope = await aCaseload();
    const id = await started(scope, toFundModel99);
    const other = await aCaseload();
    const order = { bulkEditId: id, year: year2526, from: 'planned', limit: 10, action: 'x' } as const;
    expect(await other.learnersInBulk.step(order, () => [])).toBe(0);
    await other.transaction(async ({ bulkEdits }) => {
      expect(await bulkEdits.find(id)).toBeNull();
      expect(await bulkEdits.open(id)).toBeNull();
      expect(await bulkEdits.list(10)).toEqual([]);
      expect(await bulkEdits.rows(id, { ...rowsAsked({}), limit: 10 })).toEqual([]);
      expect((await bulkEdits.count(id)).planned).toBe(0);
      expect(await bulkEdits.change(id, ['previewed'], { status: 'failed' })).toBe(false);
    });
    expect(await scope.transaction(({ bulkEdits }) => bulkEdits.list(10))).toHaveLength(1);
  });

  it('the values go when it is old, and the counts stay', async () => {
    const scope = await aCaseload();
    const id = await started(scope, toFundModel99);
    await scope.transaction(({ bulkEdits }) => bulkEdits.forget(new Date(Date.now() - 60_000)));
    expect((await page(scope, id)).summary.status).toBe('previewed');
    await scope.transaction(({ bulkEdits }) => bulkEdits.forget(new Date(Date.now() + 60_000)));
    const { summary, rows } = await page(scope, id);
    expect(summary).toMatchObject({ status: 'expired', counts: { planned: 2 } });
    expect(rows.flatMap(({ changes }) => changes)).toEqual([]);
  });
});
