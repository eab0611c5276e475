import 'server-only';
import type { PoolClient } from 'pg';
import type { ChangeCause } from '@/lib/features/learner-record';
import type { FieldDifference } from '@/lib/ilr';
import type { OneProvider } from './learner-number';

type ChangedBy = OneProvider & { readonly userId: string | null };

/** What the changes were part of. */
export type Occasion = {
  readonly academicYear: string;
  readonly cause: ChangeCause;
  /** Such as the id of the import. */
  readonly causeId: string | null;
};

export type ChangedLearner = {
  readonly learnRefNumber: string;
  readonly differences: readonly FieldDifference[];
};

/** Writes into the history of each learner what was changed; in the same transaction as the change. */
export const noteChanges = async (
  client: PoolClient,
  { tenantId, providerId, userId }: ChangedBy,
  { academicYear, cause, causeId }: Occasion,
  changed: readonly ChangedLearner[],
): Promise<void> => {
  const learners = changed.filter(({ differences }) => differences.length > 0);
  if (learners.length === 0) return;
  await client.query(
    `INSERT INTO learner_change (tenant_id, learner_id, academic_year, user_id, cause, cause_id, differences)
     SELECT $1, l.id, $3, $4, $5, $6, given.differences
     FROM unnest($7::text[], $8::jsonb[]) AS given ("LearnRefNumber", differences)
     JOIN learner l ON l.tenant_id = $1 AND l.provider_id = $2 AND l."LearnRefNumber" = given."LearnRefNumber"`,
    [
      tenantId,
      providerId,
      academicYear,
      userId,
      cause,
      causeId,
      learners.map(({ learnRefNumber }) => learnRefNumber),
      learners.map(({ differences }) => JSON.stringify(differences)),
    ],
  );
};
