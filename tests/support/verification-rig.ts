import type { VerificationJobNeeds, VerificationStores } from '@/lib/features/lrs';
import { continueVerification, startVerification, takeOverVerification, workOnVerification } from '@/lib/features/lrs';
import type { StartVerificationInput } from '@/lib/features/lrs/schema';
import type { ProviderContext } from '@/lib/features/provider';
import { inTransaction, pool } from '@/lib/platform/postgres';
import { forProvider } from '@/lib/platform/runtime';
import { lrsInMemory } from './lrs-in-memory';
import { type Death, ServerDied } from './lrs-rig';
import { aQueue, type Queued, queued } from './uln-queue-caseload';

const DAY_MS = 24 * 60 * 60 * 1000;

const person = (ref: string, ULN: number, names: string, DateOfBirth: string, Sex = 'F', more: Queued = {}): Queued => {
  const [GivenNames, FamilyName] = names.split(' ');
  return queued(ref, ULN, { GivenNames, FamilyName, DateOfBirth, Sex, ...more });
};

/** One learner for each outcome, as the sandbox knows them. */
export const oneOfEachOutcome: readonly Queued[] = [
  person('MATCH', 9900000055, 'Amara Okafor', '2007-03-14'),
  person('SIMILAR', 9900000063, 'Ben Adeyemi', '2006-11-02', 'M'),
  person('LINKED', 9900000020, 'Chloe Evans', '2005-06-30'),
  person('OTHERS', 9900000098, 'Harriet Marsh', '2001-05-21'),
  person('NOBODY', 1061484016, 'Nia Newcomer', '2008-08-08'),
  person('LONG', 9900000004, `Zoë ${'B'.repeat(36)}`, '2006-07-07'),
];

type Licensed = {
  readonly isLicensed?: boolean;
  readonly role?: ProviderContext['role'];
  readonly batchTakesMs?: number;
};

const license = ({ tenantId }: ProviderContext) =>
  inTransaction(pool(), { tenant: tenantId }, (client) =>
    client.query(`INSERT INTO licence (tenant_id, kind, from_date) VALUES ($1, 'lrs', '2020-08-01')`, [tenantId]),
  );

/** A provider with these learners in a database, a sandbox in this process, and the job with its clock in our hands. */
export const verificationRig = async (learners: readonly Queued[], options: Licensed = {}) => {
  const provider = { ...(await aQueue(learners)), role: options.role ?? ('data-manager' as const) };
  if (options.isLicensed !== false) await license(provider);
  const scope = forProvider(provider);
  const lrs = lrsInMemory(undefined, options.batchTakesMs);
  // Whoever was written into the database just now was not changed since.
  lrs.turnClock(Date.now() + DAY_MS - lrs.now().getTime());
  const clock = { now: lrs.now };
  let death: Death | null = null;
  let units = 0;
  const diesNow = (when: Death['when']) => death !== null && death.at === units && death.when === when;
  const waited: number[] = [];
  const needs: VerificationJobNeeds = {
    provider,
    clock,
    openLrs: async () => lrs.needs,
    wait: async (ms) => {
      waited.push(ms);
      lrs.turnClock(ms);
    },
    transaction: async (work) => {
      units += 1;
      if (diesNow('before')) throw new ServerDied();
      const answer = await scope.transaction(work);
      if (diesNow('after')) throw new ServerDied();
      return answer;
    },
  };
  const stores = <Answer>(work: (stores: VerificationStores) => Promise<Answer>) =>
    scope.transaction((found) =>
      work({ ...found, clock, lrsCredentials: { ...found.lrsCredentials, find: async () => ({}) as never } }),
    );
  return {
    provider,
    scope,
    lrs,
    needs,
    waited,
    stores,
    units: () => units,
    dieAt: (next: Death | null) => {
      death = next;
      units = 0;
    },
    start: (input: Partial<StartVerificationInput> = {}) =>
      stores((found) =>
        startVerification(found, { academicYear: '2526', problem: null, days: 365, purpose: 'return', ...input }),
      ),
    continue: (verificationId: string) => stores((found) => continueVerification(found, { verificationId })),
    /** One run of the job, which sleeps as long as it is told to. */
    async run(id: string, worker = crypto.randomUUID(), turnsMax = 50): Promise<void> {
      await takeOverVerification(needs, id, worker);
      for (let turn = 0; turn < turnsMax; turn += 1) {
        const next = await workOnVerification(needs, id, worker);
        if (next.kind === 'ended') return;
        lrs.turnClock(next.afterMs);
      }
    },
    outcomes: async (id: string) => {
      const rows = await scope.transaction(({ verifications }) =>
        verifications.rows(id, { outcome: null, after: 0, limit: 1_000 }),
      );
      return Object.fromEntries(rows.map(({ learnRefNumber, outcome }) => [learnRefNumber, outcome]));
    },
    summary: (id: string) => scope.transaction(({ verifications }) => verifications.open(id)),
  };
};

export type VerificationRig = Awaited<ReturnType<typeof verificationRig>>;

export const startedIn = async (rig: VerificationRig, input: Partial<StartVerificationInput> = {}): Promise<string> => {
  const started = await rig.start(input);
  if (!started.ok) throw new Error(started.refusal.kind);
  return started.value;
};
