import 'server-only';
import type { PoolClient } from 'pg';
import type { LearnerToSave } from '@/lib/features/ilr-import';
import { compareLearners, type Entity, type FieldDifference } from '@/lib/ilr';
import type { ChangedLearner } from './learner-changes';
import type { OneProvider } from './learner-number';

/** Gives people who are here the LearnRefNumber that the file has for them; what else is theirs hangs on no number. */
export const renumber = async (
  client: PoolClient,
  { tenantId, providerId }: OneProvider,
  learners: readonly LearnerToSave[],
): Promise<void> => {
  const renumbered = learners.filter(({ formerly = null }) => formerly !== null);
  if (renumbered.length === 0) return;
  const { rowCount } = await client.query(
    `UPDATE learner l SET "LearnRefNumber" = given.now, updated_at = now()
     FROM unnest($3::text[], $4::text[]) AS given (formerly, now)
     WHERE l.tenant_id = $1 AND l.provider_id = $2 AND l."LearnRefNumber" = given.formerly`,
    [
      tenantId,
      providerId,
      renumbered.map(({ formerly }) => formerly),
      renumbered.map(({ learner }) => learner.LearnRefNumber),
    ],
  );
  if (rowCount !== renumbered.length) throw new Error('A learner who was to get another LearnRefNumber is gone');
};

const renumbering = ({ learner, formerly = null }: LearnerToSave): readonly FieldDifference[] =>
  formerly === null ? [] : [{ path: 'LearnRefNumber', before: formerly, after: learner.LearnRefNumber }];

/** What a load changes of learners who were there; one who is new has no history yet. */
export const changesOf = (entity: Entity, learners: readonly LearnerToSave[]): readonly ChangedLearner[] =>
  learners.map((saved) => {
    const { learner, before } = saved;
    const others = before === null ? [] : compareLearners(entity, before, learner);
    return { learnRefNumber: learner.LearnRefNumber ?? '', differences: [...renumbering(saved), ...others] };
  });
