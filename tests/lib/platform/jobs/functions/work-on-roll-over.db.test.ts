import { describe, expect, it } from 'vitest';
import { requestMaking, requestUndo, startRollOver } from '@/lib/features/roll-over';
import { type Learner, newRecord, year2526, year2627 } from '@/lib/ilr';
import { pool } from '@/lib/platform/postgres';
import type { ProviderScope } from '@/lib/platform/runtime';
import { aLearner, anAim } from '@/tests/builders/ilr/a-learner';
import { covers } from '@/tests/support/covers';
import { addListed, save, writerScope } from '@/tests/support/import-database';
import { aProviderScope } from '@/tests/support/import-through';
import { jobWorkshop, sql } from '@/tests/support/job-workshop';

covers(
  'lib/platform/postgres/roll-over-making.ts',
  'lib/platform/postgres/roll-over-page.ts',
  'lib/platform/postgres/roll-over-links.ts',
);

const workshop = jobWorkshop();
let ukprn = 10000100;

const ended = { CompStatus: 2, LearnActEndDate: '2026-06-30', Outcome: 1 };
const act = newRecord(year2526, 'LearningDeliveryFAM', {
  LearnDelFAMType: 'ACT',
  LearnDelFAMCode: '1',
  LearnDelFAMDateFrom: '2025-09-08',
  LearnDelFAMDateTo: '2026-07-31',
});

const learners: readonly Learner[] = [
  aLearner({
    LearnRefNumber: 'GOES',
    PlanLearnHours: 540,
    LearningDelivery: [
      anAim({ ...ended, AimSeqNumber: 1, LearnAimRef: 'ENDED' }),
      anAim({ AimSeqNumber: 2, LearnAimRef: 'GOESON', LearningDeliveryFAM: [act] }),
    ],
  }),
  aLearner({ LearnRefNumber: 'ENDS', LearningDelivery: [anAim(ended)] }),
  aLearner({ LearnRefNumber: 'THERE' }),
];

const there = aLearner({ LearnRefNumber: 'THERE', PlanLearnHours: 1 });

/** A provider of its own with three learners, one of whom has a record of the new year already. */
const aCaseload = async (): Promise<ProviderScope> => {
  ukprn += 1;
  const scope = await aProviderScope(ukprn);
  await save(pool(), writerScope(scope.provider), learners);
  await save(pool(), writerScope(scope.provider, {}, year2627), [there]);
  return scope;
};

const heard = async (scope: ProviderScope, rollOverId: string) => {
  await workshop.work('roll-over/asked', scope, rollOverId);
  return scope.transaction(({ rollOvers }) => rollOvers.open(rollOverId));
};

const started = async (scope: ProviderScope): Promise<string> => {
  const answer = await scope.transaction((stores) => startRollOver(stores, { from: '2526' }));
  if (!answer.ok) throw new Error(answer.refusal.kind);
  return answer.value;
};

const made = async (scope: ProviderScope): Promise<string> => {
  const rollOverId = await started(scope);
  await heard(scope, rollOverId);
  const asked = await scope.transaction((stores) => requestMaking(stores, { rollOverId }));
  if (!asked.ok) throw new Error(asked.refusal.kind);
  expect(await heard(scope, rollOverId)).toMatchObject({ status: 'made' });
  return rollOverId;
};

const newYear = async (scope: ProviderScope) => {
  const numbers = learners.map(({ LearnRefNumber }) => LearnRefNumber ?? '');
  const found = await scope.storedLearners.find(year2627, numbers);
  return numbers.map((number) => found.get(number));
};

const AIMS = `SELECT d."LearnAimRef", d.contract_id, d.officer_id FROM ilr_record r
  JOIN "LearningDelivery" d ON d.ilr_record_id = r.id JOIN learner l ON l.id = r.learner_id
  WHERE l."LearnRefNumber" = 'GOES' AND r.academic_year = $1 ORDER BY d.id`;

describe('records are rolled over into the next year by a job', () => {
  it('previews without making anything', async () => {
    const scope = await aCaseload();
    const id = await started(scope);
    expect(await heard(scope, id)).toMatchObject({
      status: 'previewed',
      learnersDone: 3,
      counts: { learners: 3, rolled: 1, leftOut: 1, present: 1 },
    });
    expect((await newYear(scope)).map((found) => found?.LearnRefNumber)).toEqual([undefined, undefined, 'THERE']);
  });

  it('makes what goes on, with the links of each aim, and touches nothing else', async () => {
    const scope = await aCaseload();
    const contract = await addListed(pool(), scope.provider, 'contract', { code: 'C1' });
    const officer = await addListed(pool(), scope.provider, 'officer', { code: 'O1' });
    await sql(scope, `UPDATE "LearningDelivery" SET contract_id = $1, officer_id = $2 WHERE "LearnAimRef" = 'GOESON'`, [
      contract,
      officer,
    ]);
    await made(scope);
    const [rolled, left, kept] = await newYear(scope);
    expect(rolled).toMatchObject({ LearnRefNumber: 'GOES', PlanLearnHours: null });
    expect(rolled?.LearningDelivery).toEqual([
      anAim({
        AimSeqNumber: 1,
        LearnAimRef: 'GOESON',
        LearningDeliveryFAM: [{ ...act, LearnDelFAMDateTo: null }],
      }),
    ]);
    expect(left).toBeUndefined();
    expect(kept).toEqual(there);
    expect(await sql(scope, AIMS, ['2627'])).toEqual([
      { LearnAimRef: 'GOESON', contract_id: contract, officer_id: officer },
    ]);
    const before = await scope.storedLearners.find(year2526, ['GOES']);
    expect(before.get('GOES')).toEqual(learners[0]);
  });

  it('says in the history and the audit what it did', async () => {
    const scope = await aCaseload();
    const id = await made(scope);
    const [entry] = await sql(scope, 'SELECT academic_year, cause, cause_id, differences FROM learner_change');
    expect(entry).toMatchObject({ academic_year: '2627', cause: 'roll-over', cause_id: id });
    expect(entry?.differences).toContainEqual({ path: 'PlanLearnHours', before: '540', after: null });
    const audited = await sql(scope, `SELECT subject, reason FROM audit_entry WHERE action = 'roll-over:make'`);
    expect(audited).toEqual([{ subject: `roll-over/${id}`, reason: '1 made, 1 left out, 1 there already' }]);
  });

  it('changes nothing when it runs twice', async () => {
    const scope = await aCaseload();
    const id = await made(scope);
    const versions = () => sql(scope, 'SELECT xmin, id FROM ilr_record ORDER BY id');
    const before = await versions();
    await heard(scope, id);
    const again = await started(scope);
    expect(await heard(scope, again)).toMatchObject({ counts: { rolled: 0, leftOut: 1, present: 2 } });
    expect(await versions()).toEqual(before);
  });

  it('is undone whole, and can be made again', async () => {
    const scope = await aCaseload();
    const rollOverId = await made(scope);
    const asked = await scope.transaction((stores) => requestUndo(stores, { rollOverId }));
    expect(asked.ok).toBe(true);
    expect(await heard(scope, rollOverId)).toMatchObject({ status: 'undone' });
    expect((await newYear(scope)).map((found) => found?.LearnRefNumber)).toEqual([undefined, undefined, 'THERE']);
    expect((await scope.storedLearners.find(year2526, ['GOES'])).get('GOES')).toEqual(learners[0]);
    await made(scope);
    expect((await newYear(scope))[0]?.LearnRefNumber).toBe('GOES');
  });

  const edits = {
    'a field': (scope: ProviderScope) =>
      save(pool(), writerScope(scope.provider, {}, year2627), [
        { ...aLearner({ LearnRefNumber: 'GOES', PlanLearnHours: 600 }), LearningDelivery: [] },
      ]),
    'a link, of which only the history tells': (scope: ProviderScope) =>
      sql(
        scope,
        `INSERT INTO learner_change (tenant_id, learner_id, academic_year, cause, differences)
         SELECT tenant_id, id, '2627', 'edit', '[]' FROM learner WHERE "LearnRefNumber" = 'GOES'`,
      ),
  };

  it.each(Object.entries(edits))('cannot be undone once somebody has changed %s', async (_, edit) => {
    const scope = await aCaseload();
    const rollOverId = await made(scope);
    await edit(scope);
    expect(await scope.transaction((stores) => requestUndo(stores, { rollOverId }))).toEqual({
      ok: false,
      refusal: { kind: 'edited-since', records: 1 },
    });
  });

  it('leaves everything as it is when somebody edits between the asking and the undoing', async () => {
    const scope = await aCaseload();
    const rollOverId = await made(scope);
    await scope.transaction((stores) => requestUndo(stores, { rollOverId }));
    await edits['a field'](scope);
    expect(await heard(scope, rollOverId)).toMatchObject({ status: 'made' });
    expect((await newYear(scope))[0]?.PlanLearnHours).toBe(600);
  });

  it('ends as failed, with nothing made, when it goes wrong every time', async () => {
    const scope = await aCaseload();
    const id = await started(scope);
    await sql(scope, `UPDATE roll_over SET to_year = '9900' WHERE id = $1`, [id]);
    expect(await heard(scope, id)).toMatchObject({ status: 'failed' });
  });

  it('leaves out applicants, who are in no return', async () => {
    const scope = await aCaseload();
    await sql(scope, `UPDATE learner SET stage = 'applicant' WHERE "LearnRefNumber" = 'GOES'`);
    const id = await started(scope);
    expect(await heard(scope, id)).toMatchObject({ counts: { learners: 2, rolled: 0 } });
  });

  it('sees the learners of its own provider only', async () => {
    const one = await aCaseload();
    const other = await aCaseload();
    await made(one);
    expect((await newYear(other))[0]).toBeUndefined();
    expect(await other.toRollOver.page({ from: year2526, to: year2627 }, 0, 10)).toHaveLength(3);
  });
});
