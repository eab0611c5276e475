import 'server-only';
import type { PoolClient } from 'pg';
import type { LearnerHistoryEntry, RecordOrder, RecordToEdit } from '@/lib/features/learner-record';
import type { AcademicYear } from '@/lib/ilr';
import { ilrBatchReaderOf } from './ilr-record-batch';
import type { OneProvider } from './learner-number';
import { type RecordIds, readAimLinks, readLearnerLinks, readStage } from './learner-record-links';
import { readLinkChoices } from './link-choices';

const FIND = `SELECT l.id AS "learnerId", r.id AS "ilrRecordId" FROM learner l
  JOIN ilr_record r ON r.tenant_id = l.tenant_id AND r.learner_id = l.id
  WHERE l.tenant_id = $1 AND l.provider_id = $2 AND l.number = $3 AND r.academic_year = $4`;

export const findIds = async (
  client: PoolClient,
  { tenantId, providerId }: OneProvider,
  { learnerNumber, year }: RecordOrder,
  lock: '' | 'FOR UPDATE',
): Promise<RecordIds | null> => {
  const { rows } = await client.query<{ learnerId: string; ilrRecordId: string }>(`${FIND} ${lock}`, [
    tenantId,
    providerId,
    learnerNumber,
    year.code,
  ]);
  const [found] = rows;
  return found ? { learnerId: Number(found.learnerId), ilrRecordId: Number(found.ilrRecordId) } : null;
};

export const readRecord = async (
  client: PoolClient,
  provider: OneProvider,
  year: AcademicYear,
  { learnerId, ilrRecordId }: RecordIds,
): Promise<RecordToEdit> => {
  await client.query('SET LOCAL datestyle TO ISO');
  const [stored] = [...(await ilrBatchReaderOf(year)(client, provider.tenantId, [ilrRecordId]))].flat();
  if (stored === undefined) throw new Error('An ILR record went while it was being read');
  return {
    stage: await readStage(client, provider, learnerId),
    learner: stored.record,
    links: await readLearnerLinks(client, provider, learnerId),
    aims: await readAimLinks(client, provider, ilrRecordId),
    choices: await readLinkChoices(client, provider),
  };
};

/** Oldest first; null when there is no such learner. */
export const readYears = async (
  client: PoolClient,
  { tenantId, providerId }: OneProvider,
  learnerNumber: number,
): Promise<readonly string[] | null> => {
  const { rows } = await client.query<{ years: string[] }>(
    `SELECT ARRAY(SELECT r.academic_year FROM ilr_record r
                  WHERE r.tenant_id = l.tenant_id AND r.learner_id = l.id ORDER BY 1) AS years
     FROM learner l WHERE l.tenant_id = $1 AND l.provider_id = $2 AND l.number = $3`,
    [tenantId, providerId, learnerNumber],
  );
  return rows[0]?.years ?? null;
};

const HISTORY = `SELECT c.id::text, c.at, u.name AS by, c.academic_year AS "academicYear", c.cause, c.differences
  FROM learner l JOIN learner_change c ON c.tenant_id = l.tenant_id AND c.learner_id = l.id
  LEFT JOIN app_user u ON u.id = c.user_id
  WHERE l.tenant_id = $1 AND l.provider_id = $2 AND l.number = $3 ORDER BY c.id DESC LIMIT $4`;

/** Newest first. */
export const readHistory = async (
  client: PoolClient,
  { tenantId, providerId }: OneProvider,
  learnerNumber: number,
  limit: number,
): Promise<readonly LearnerHistoryEntry[]> => {
  const { rows } = await client.query<LearnerHistoryEntry>(HISTORY, [tenantId, providerId, learnerNumber, limit]);
  return rows;
};
