import { beforeEach, describe, expect, test } from 'vitest';
import { pauseVerification, stopVerification } from '@/lib/features/lrs';
import { type LrsClient, LrsFaultError } from '@/lib/lrs';
import { inTransaction, pool } from '@/lib/platform/postgres';
import { withTenant } from '@/lib/platform/prisma/transaction';
import { prismaUlnQueueStore } from '@/lib/platform/prisma/uln-queue-store';
import { ok } from '@/lib/result';
import { connectAppDatabase } from '@/tests/builders/database/connect-app-database';
import { covers } from '@/tests/support/covers';
import type { Death } from '@/tests/support/lrs-rig';
import { daysBefore, queued } from '@/tests/support/uln-queue-caseload';
import { oneOfEachOutcome, startedIn, type VerificationRig, verificationRig } from '@/tests/support/verification-rig';

covers(
  'lib/features/lrs/ask-batch.ts',
  'lib/features/lrs/read-verification.ts',
  'lib/features/lrs/start-verification.ts',
  'lib/features/lrs/steer-verification.ts',
  'lib/features/lrs/verification-schema.ts',
  'lib/features/lrs/work-on-verification.ts',
  'lib/platform/prisma/verification-batches.ts',
  'lib/platform/prisma/verification-results.ts',
);

connectAppDatabase();

const known = {
  MATCH: 'match',
  SIMILAR: 'similar',
  LINKED: 'linked',
  OTHERS: 'somebody-else',
  NOBODY: 'not-found',
  LONG: 'refused',
};

const remembered = async ({ provider }: VerificationRig) => {
  const { rows } = await inTransaction(pool(), { tenant: provider.tenantId }, (client) =>
    client.query(`SELECT l."LearnRefNumber" AS ref, k.checked_outcome AS outcome, k.checked_uln = l."ULN" AS "isOfNow",
      k.checked_family_name AS family, k.checked_differing AS differing
      FROM lrs_learner k JOIN learner l ON l.tenant_id = k.tenant_id AND l.id = k.learner_id ORDER BY l.number`),
  );
  return rows;
};

const audited = async ({ provider }: VerificationRig) => {
  const entries = await withTenant(provider.tenantId, (tx) => tx.auditEntry.findMany({ orderBy: { number: 'asc' } }));
  return entries.map(({ action, reason }) => [action, reason]);
};

const problemsOf = ({ provider }: VerificationRig) =>
  withTenant(provider.tenantId, (tx) => prismaUlnQueueStore(tx, provider).count('2526', daysBefore(365)));

const sql = ({ provider }: VerificationRig, text: string) =>
  inTransaction(pool(), { tenant: provider.tenantId }, (client) => client.query(text));

describe('many ULNs are verified together', () => {
  let rig: VerificationRig;
  beforeEach(async () => {
    rig = await verificationRig([...oneOfEachOutcome, queued('NONE', null), queued('WRONG', 1061484017)]);
  });

  test('each learner has an outcome, the queue and the LRS tab know it, and the audit says who, why and how many', async () => {
    const id = await startedIn(rig);
    expect(await rig.summary(id)).toMatchObject({ status: 'running', counts: { waiting: 6 } });
    await rig.run(id);
    expect(await rig.outcomes(id)).toEqual(known);
    expect(await rig.summary(id)).toMatchObject({ status: 'finished', reason: null, counts: { waiting: 0, match: 1 } });
    expect(await remembered(rig)).toEqual([
      { ref: 'MATCH', outcome: 'exact-match', isOfNow: true, family: 'Okafor', differing: [] },
      { ref: 'SIMILAR', outcome: 'update-required', isOfNow: true, family: 'Adeyemi', differing: ['GivenName'] },
      { ref: 'LINKED', outcome: 'linked', isOfNow: true, family: 'Evans', differing: [] },
      { ref: 'OTHERS', outcome: 'somebody-else', isOfNow: true, family: 'Marsh', differing: [] },
      { ref: 'NOBODY', outcome: 'not-found', isOfNow: true, family: 'Newcomer', differing: [] },
    ]);
    expect((await problemsOf(rig)).problems).toMatchObject({ 'not-theirs': 2, linked: 1, drift: 1, 'not-verified': 1 });
    expect(await audited(rig)).toEqual([
      ['lrs:verify-all', 'Checking the ULN before a return: 6 learners'],
      ['lrs:verified-all', 'match 1, similar 1, linked 1, somebody-else 1, not-found 1, refused 1'],
    ]);
  });

  test('only those of the part of the queue that is meant', async () => {
    const all = await startedIn(rig);
    await rig.run(all);
    expect(await rig.outcomes(await startedIn(rig, { problem: 'linked' }))).toEqual({ LINKED: 'waiting' });
  });

  test('with nobody in it nothing begins', async () => {
    expect(await rig.start({ problem: 'drift' })).toEqual({ ok: false, refusal: { kind: 'no-learners' } });
    expect(await rig.scope.transaction(({ verifications }) => verifications.latest())).toBeNull();
  });

  test('one at a time for a provider, and another provider neither sees nor works on it', async () => {
    const id = await startedIn(rig);
    expect(await rig.start()).toEqual({ ok: false, refusal: { kind: 'under-way' } });
    const other = await verificationRig(oneOfEachOutcome);
    expect((await other.start()).ok).toBe(true);
    await other.scope.transaction(async ({ verifications }) => {
      expect(await verifications.find(id)).toBeNull();
      expect(await verifications.open(id)).toBeNull();
      expect(await verifications.nextBatch(id, 10)).toBeNull();
      expect(await verifications.rows(id, { outcome: null, after: 0, limit: 10 })).toEqual([]);
      expect(await verifications.change(id, ['running'], { status: 'stopped' })).toBe(false);
    });
  });

  test('whoever was changed after the batch was sent is remembered as changed since', async () => {
    const id = await startedIn(rig);
    await sql(rig, `UPDATE learner SET updated_at = now() + interval '30 days' WHERE "LearnRefNumber" = 'MATCH'`);
    await rig.run(id);
    expect((await remembered(rig))[0]).toMatchObject({ ref: 'MATCH', family: null });
    expect((await problemsOf(rig)).problems.drift).toBe(2);
  });

  test('a verification by hand that was later stays', async () => {
    const id = await startedIn(rig);
    await sql(
      rig,
      `INSERT INTO lrs_learner (tenant_id, learner_id, version, checked_outcome, checked_at, checked_uln)
       SELECT tenant_id, id, 1, 'linked', now() + interval '60 days', "ULN" FROM learner WHERE "LearnRefNumber" = 'MATCH'`,
    );
    await rig.run(id);
    expect((await remembered(rig))[0]).toMatchObject({ ref: 'MATCH', outcome: 'linked' });
  });

  test('a number that went away before it was asked about is not asked about', async () => {
    const id = await startedIn(rig);
    await sql(rig, `UPDATE learner SET "ULN" = 9999999999 WHERE "LearnRefNumber" = 'NOBODY'`);
    await rig.run(id);
    expect(await rig.outcomes(id)).toEqual({ ...known, NOBODY: 'not-asked' });
  });
});

describe('the LRS is asked in batches, and its answer is waited for', () => {
  const many = Array.from({ length: 430 }, (_, place) => queued(`L${place}`, 9900000055));

  test('of 200 at most, one after the other', async () => {
    const rig = await verificationRig(many, { batchTakesMs: 20_000 });
    const id = await startedIn(rig);
    await rig.run(id);
    const submitted = rig.lrs.sandbox.asked.filter((name) => name === 'SubmitVerifyBatch');
    expect(submitted.length).toBe(3);
    expect((await rig.summary(id))?.counts).toMatchObject({ 'somebody-else': 430 });
    // After 2, 4, 8 and 16 seconds: the first three within the step, the last asleep.
    expect(rig.waited.slice(0, 3)).toEqual([2_000, 4_000, 8_000]);
    expect(rig.lrs.sandbox.asked.filter((name) => name === 'GetVerifyBatchOutput').length).toBe(3 * 4);
  });

  test('until the hour’s searches are used up: then it goes on in the next', async () => {
    const rig = await verificationRig(oneOfEachOutcome);
    const id = await startedIn(rig);
    rig.lrs.searches.left = 0;
    await rig.run(id, 'one', 1);
    const held = await rig.summary(id);
    expect(held).toMatchObject({ status: 'running', reason: { kind: 'too-many-by-person' } });
    expect(held?.resumesAt).toMatch(/:00:00.000Z$/);
    rig.lrs.searches.left = 10;
    await rig.run(id);
    expect(await rig.summary(id)).toMatchObject({ status: 'finished', reason: null, resumesAt: null });
  });
});

describe('a server may die at any moment', () => {
  test('and nobody is left without an outcome, or told twice', async () => {
    const { length } = await deathsIn(null);
    expect(length).toBeGreaterThan(8);
    for (let at = 1; at <= length; at += 1)
      for (const when of ['before', 'after'] as const) {
        const rig = await deathsIn({ at, when });
        expect(rig.outcomes, `died ${when} ${at}`).toEqual(known);
        expect(rig.audited, `died ${when} ${at}`).toBe(1);
      }
  }, 120_000);

  const deathsIn = async (death: Death | null) => {
    const rig = await verificationRig(oneOfEachOutcome);
    const id = await startedIn(rig);
    rig.dieAt(death);
    await rig.run(id, 'first').catch((error: Error) => expect(error.name).toBe('ServerDied'));
    const length = rig.units();
    rig.dieAt(null);
    await rig.run(id, 'second');
    const ends = (await audited(rig)).filter(([action]) => action === 'lrs:verified-all');
    return { length, outcomes: await rig.outcomes(id), audited: ends.length };
  };

  test('a batch whose number was lost on the way is handed in again', async () => {
    const rig = await verificationRig(oneOfEachOutcome);
    const id = await startedIn(rig);
    let isLost = false;
    rig.lrs.sandbox.mishap = (name) => {
      if (name !== 'SubmitVerifyBatch' || isLost) return null;
      isLost = true;
      return 'lost-after';
    };
    await rig.run(id, 'one', 1);
    expect(await rig.summary(id)).toMatchObject({
      status: 'running',
      reason: { kind: 'lrs-unavailable', failure: 'no-answer' },
    });
    await rig.run(id);
    expect(await rig.outcomes(id)).toEqual(known);
    expect(rig.lrs.sandbox.asked.filter((name) => name === 'SubmitVerifyBatch').length).toBe(2);
  });
});

describe('what the LRS makes of a batch', () => {
  /** Answers some questions in the LRS's place. */
  const answering = async (answer: (name: string, input: unknown) => unknown) => {
    const rig = await verificationRig(oneOfEachOutcome.slice(0, 5));
    const { lrs } = rig.lrs.needs;
    const client: LrsClient = {
      async call(operation, input) {
        const given = answer(operation.name, input);
        return given === undefined ? lrs.call(operation, input) : ok(given as never);
      },
    };
    Object.assign(rig.needs, { openLrs: async () => ({ ...rig.lrs.needs, lrs: client }) });
    const id = await startedIn(rig);
    await rig.run(id);
    return { outcomes: await rig.outcomes(id), found: await rig.summary(id) };
  };
  const isOf = (input: unknown, uln: number) => JSON.stringify(input).includes(String(uln));

  test('one learner whom it cannot read is found by halves, and the others have their answer', async () => {
    const { outcomes } = await answering((_, input) => {
      if (isOf(input, 9900000098)) throw new LrsFaultError({ code: 'WSEC0001', description: null, typeName: null });
    });
    expect(outcomes).toEqual({
      MATCH: 'match',
      SIMILAR: 'similar',
      LINKED: 'linked',
      OTHERS: 'refused',
      NOBODY: 'not-found',
    });
  });

  test('a code that nobody knows is shown, and is no success', async () => {
    const { outcomes, found } = await answering((name) =>
      name === 'getVerifyBatchOutput' ? { kind: 'unknown-code', code: 'WSRC0777' } : undefined,
    );
    expect(new Set(Object.values(outcomes))).toEqual(new Set(['unknown-code']));
    expect(found).toMatchObject({ status: 'finished', counts: { 'unknown-code': 5 } });
  });

  test('a job that it has lost is handed in once more, and then left without an answer', async () => {
    let submitted = 0;
    const { outcomes } = await answering((name) => {
      if (name === 'submitVerifyBatch') submitted += 1;
      return name === 'getVerifyBatchOutput' ? { kind: 'unknown-job' } : undefined;
    });
    expect(submitted).toBe(2);
    expect(new Set(Object.values(outcomes))).toEqual(new Set(['not-answered']));
  });

  test('an answer that leaves somebody out leaves them without one', async () => {
    const { outcomes } = await answering((name) =>
      name === 'getVerifyBatchOutput' ? { kind: 'finished', learners: [] } : undefined,
    );
    expect(new Set(Object.values(outcomes))).toEqual(new Set(['not-answered']));
  });
});

describe('it goes on only while it may', () => {
  const paused = async (rig: VerificationRig) => {
    const id = await startedIn(rig);
    await rig.run(id);
    return { id, found: await rig.summary(id) };
  };

  test('a person pauses it, and what is at the LRS is read when they continue', async () => {
    const rig = await verificationRig(oneOfEachOutcome, { batchTakesMs: 600_000 });
    const id = await startedIn(rig);
    await rig.run(id, 'one', 1);
    await rig.stores((stores) => pauseVerification(stores, { verificationId: id }));
    await rig.run(id, 'two');
    expect(await rig.summary(id)).toMatchObject({
      status: 'paused',
      reason: { kind: 'by-person' },
      counts: { waiting: 5 },
    });
    expect((await rig.continue(id)).ok).toBe(true);
    await rig.run(id, 'three');
    expect(await rig.outcomes(id)).toEqual(known);
    expect(rig.lrs.sandbox.asked.filter((name) => name === 'SubmitVerifyBatch').length).toBe(1);
    expect(await rig.continue(id)).toEqual({ ok: false, refusal: { kind: 'not-so' } });
  });

  test('of two runs of the job the later one works', async () => {
    const rig = await verificationRig(oneOfEachOutcome);
    const id = await startedIn(rig);
    await rig.scope.transaction(({ verifications }) => verifications.change(id, ['running'], { worker: 'later' }));
    const { workOnVerification } = await import('@/lib/features/lrs');
    expect(await workOnVerification(rig.needs, id, 'earlier')).toEqual({ kind: 'ended' });
    expect(rig.lrs.sandbox.asked).toEqual([]);
  });

  test('a person stops it, and what is known by then stays', async () => {
    const rig = await verificationRig(oneOfEachOutcome, { batchTakesMs: 600_000 });
    const id = await startedIn(rig);
    await rig.run(id, 'one', 1);
    await rig.stores((stores) => stopVerification(stores, { verificationId: id }));
    await rig.run(id, 'two');
    expect(await rig.summary(id)).toMatchObject({
      status: 'stopped',
      counts: { waiting: 0, 'not-asked': 5, refused: 1 },
    });
    expect((await rig.start()).ok).toBe(true);
  });

  test('while the LRS is closed it rests, and somebody continues it', async () => {
    const rig = await verificationRig(oneOfEachOutcome);
    rig.lrs.sandbox.mishap = () => 'maintenance';
    const { id, found } = await paused(rig);
    expect(found).toMatchObject({ status: 'paused', reason: { kind: 'lrs-closed', because: 'maintenance' } });
    rig.lrs.sandbox.mishap = () => null;
    await rig.continue(id);
    await rig.run(id);
    expect(await rig.outcomes(id)).toEqual(known);
  });

  test('an LRS that cannot be reached is tried again, less and less often, and then left', async () => {
    const rig = await verificationRig(oneOfEachOutcome);
    rig.lrs.sandbox.mishap = () => 'unreachable';
    const before = rig.lrs.now().getTime();
    const { found } = await paused(rig);
    expect(found).toMatchObject({ status: 'paused', reason: { kind: 'lrs-unavailable', failure: 'unreachable' } });
    expect(rig.lrs.now().getTime() - before).toBe((30 + 60 + 120 + 240) * 1_000);
  });

  test('calls that the LRS refuses stop all others too', async () => {
    const rig = await verificationRig(oneOfEachOutcome);
    await rig.lrs.needs.transaction(({ stops }) => stops.put('password-refused', new Date()));
    expect((await paused(rig)).found).toMatchObject({ status: 'paused', reason: { kind: 'calls-stopped' } });
    expect(rig.lrs.sandbox.asked).toEqual([]);
  });

  test('without a licence, credentials or permission nothing is asked', async () => {
    const unlicensed = await verificationRig(oneOfEachOutcome, { isLicensed: false });
    expect(await unlicensed.start()).toEqual({ ok: false, refusal: { kind: 'not-licensed' } });
    const officer = await verificationRig(oneOfEachOutcome, { role: 'officer' });
    expect((await paused(officer)).found).toMatchObject({ reason: { kind: 'not-permitted' } });
    const bare = await verificationRig(oneOfEachOutcome);
    Object.assign(bare.needs, { openLrs: async () => null });
    expect((await paused(bare)).found).toMatchObject({ status: 'paused', reason: { kind: 'not-set-up' } });
  });
});
