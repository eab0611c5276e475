import 'server-only';
import type { Pool } from 'pg';
import type { LearnersForCsv } from '@/lib/features/learner-csv';
import type { AcademicYear } from '@/lib/ilr';
import type { Actor } from './audit-in-transaction';
import { readIlrRecords } from './ilr-record-source';
import type { OneProvider } from './learner-number';
import { inTransaction } from './transaction';

const IDS = `SELECT r.id FROM learner l
  JOIN ilr_record r ON r.tenant_id = l.tenant_id AND r.learner_id = l.id AND r.academic_year = $3
  WHERE l.tenant_id = $1 AND l.provider_id = $2 AND ($4::uuid IS NULL OR l.number = ANY (
    ARRAY(SELECT unnest(c.numbers) FROM learner_choice c
          WHERE c.tenant_id = $1 AND c.provider_id = $2 AND c.id = $4 AND c.user_id = $5)))
  ORDER BY l."LearnRefNumber"`;

/** The learners of one provider, in the name of one person. */
export const pgLearnersForCsv = (pool: Pool, by: OneProvider & Actor): LearnersForCsv => ({
  async *open(year: AcademicYear, choiceId) {
    const { tenantId, providerId, userId } = by;
    const ilrRecordIds = await inTransaction(pool, { tenant: tenantId }, async (client) => {
      const { rows } = await client.query<{ id: string }>(IDS, [tenantId, providerId, year.code, choiceId, userId]);
      return rows.map(({ id }) => Number(id));
    });
    if (ilrRecordIds.length === 0) return;
    for await (const batch of readIlrRecords(pool, { tenantId, year, selection: { kind: 'ids', ilrRecordIds } }))
      yield batch.map(({ record }) => record);
  },
});
