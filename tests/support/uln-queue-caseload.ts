import type { ProviderContext } from '@/lib/features/provider';
import { TEMPORARY_ULN } from '@/lib/identifiers';
import { type Learner, newRecord, year2526 } from '@/lib/ilr';
import { inTransaction, pool } from '@/lib/platform/postgres';
import { anOrganisation } from '../builders/database/an-organisation';
import { aLearner, anAim } from '../builders/ilr/a-learner';
import { save, writerScope } from './import-database';

export const QUEUE_NOW = new Date('2026-01-10T12:00:00.000Z');
const DAY_MS = 24 * 60 * 60 * 1000;
export const daysBefore = (days: number): Date => new Date(QUEUE_NOW.getTime() - days * DAY_MS);

export type Check = {
  readonly outcome: string;
  readonly at: Date;
  readonly uln?: number;
  readonly familyName?: string;
  readonly differing?: readonly string[];
};

export type Queued = Partial<Learner> & { readonly check?: Check };

/** A learner of the queue, by their LearnRefNumber. The names are Alex Example unless said otherwise. */
export const queued = (LearnRefNumber: string, ULN: number | null, more: Queued = {}): Queued => ({
  LearnRefNumber,
  ULN,
  ...more,
});

export const temporary = (LearnRefNumber: string, LearnStartDate: string, ...fams: readonly string[]): Queued =>
  queued(LearnRefNumber, TEMPORARY_ULN, {
    LearningDelivery: [
      anAim({
        LearnStartDate,
        LearningDeliveryFAM: fams.map((fam) =>
          newRecord(year2526, 'LearningDeliveryFAM', {
            LearnDelFAMType: fam.slice(0, 3),
            LearnDelFAMCode: fam.slice(3),
          }),
        ),
      }),
    ],
  });

const keepCheck = ({ tenantId }: ProviderContext, { LearnRefNumber, ULN, check }: Queued) =>
  inTransaction(pool(), { tenant: tenantId }, (client) =>
    client.query(
      `INSERT INTO lrs_learner (tenant_id, learner_id, version, checked_outcome, checked_at, checked_uln,
         checked_family_name, checked_given_name, checked_differing)
       SELECT l.tenant_id, l.id, 1, $2, $3, $4, $5, l."GivenNames", $6 FROM learner l WHERE l."LearnRefNumber" = $1`,
      [
        LearnRefNumber,
        check?.outcome,
        check?.at,
        check?.uln ?? ULN,
        check?.familyName ?? 'Example',
        check?.differing ?? [],
      ],
    ),
  );

/** A provider of its own with these learners in 2025 to 2026. */
export const aQueue = async (all: readonly Queued[]): Promise<ProviderContext> => {
  const provider = await anOrganisation();
  await addQueued(provider, all);
  return provider;
};

export const addQueued = async (provider: ProviderContext, all: readonly Queued[]): Promise<void> => {
  const learners = all.map(({ check: _, ...learner }) => aLearner(learner));
  await save(pool(), writerScope(provider), learners);
  for (const one of all) if (one.check) await keepCheck(provider, one);
};
