import pg from 'pg';
import { afterAll, describe, expect, test } from 'vitest';
import { learnerStatuses } from '@/lib/features/learner/schema';
import type { ProviderContext } from '@/lib/features/provider';
import { inTransaction, pool } from '@/lib/platform/postgres';
import { knowsCaseload } from '@/lib/platform/prisma/caseload-figures';
import { prismaLearnerStore } from '@/lib/platform/prisma/learner-store';
import { withTenant } from '@/lib/platform/prisma/transaction';
import { workerDatabase } from '@/tests/support/worker-database';
import { aLearnerSearch, anOrder } from '../../../builders/a-learner-search';
import { anOrganisation } from '../../../builders/database/an-organisation';
import { connectAppDatabase } from '../../../builders/database/connect-app-database';

connectAppDatabase();
const LEARNERS = 400;
const owner = new pg.Pool({ connectionString: workerDatabase().ownerUrl, max: 1 });
afterAll(() => owner.end());

const load = ({ tenantId, providerId }: ProviderContext) =>
  inTransaction(pool(), { tenant: tenantId }, async (client) => {
    await client.query(
      `INSERT INTO learner (tenant_id, provider_id, number, "LearnRefNumber")
       SELECT $1, $2, i, 'L' || i FROM generate_series(1, $3::int) i`,
      [tenantId, providerId, LEARNERS],
    );
    await client.query(
      `INSERT INTO ilr_record (tenant_id, provider_id, learner_id, academic_year)
       SELECT tenant_id, provider_id, id, '2526' FROM learner WHERE tenant_id = $1`,
      [tenantId],
    );
    await client.query(
      `INSERT INTO "LearningDelivery" (tenant_id, ilr_record_id, "AimSeqNumber", "CompStatus")
       SELECT tenant_id, id, 1, 1 + id % 2 FROM ilr_record WHERE tenant_id = $1`,
      [tenantId],
    );
  });

const analyse = () => owner.query('ANALYZE learner, ilr_record, "LearningDelivery"');

describe('a caseload that has just been loaded is asked for in another way until it has been looked at', () => {
  test('and answers the same before and after', async () => {
    const provider = await anOrganisation();
    const ask = () =>
      withTenant(provider.tenantId, async (tx) => {
        const store = prismaLearnerStore(tx, provider);
        const known = await knowsCaseload(tx, provider);
        const found: string[][] = [];
        for (const status of learnerStatuses) {
          const { learners } = await store.page(aLearnerSearch('', { status: [status] }), anOrder(), LEARNERS);
          found.push(learners.map(({ learnRefNumber }) => learnRefNumber));
        }
        return { known, found };
      });
    await analyse();
    await load(provider);
    const [before] = [await ask(), await analyse()];
    const after = await ask();
    expect([before.known, after.known]).toEqual([false, true]);
    expect(before.found.map(({ length }) => length)).toEqual([LEARNERS / 2, LEARNERS / 2, 0, 0, 0, 0, 0]);
    expect(after.found).toEqual(before.found);
  });
});
