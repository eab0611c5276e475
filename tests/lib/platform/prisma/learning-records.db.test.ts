import { newRecord, year2526 } from '@/lib/ilr';
import { pgLearnerRecords } from '@/lib/platform/postgres/learner-records';
import { pool } from '@/lib/platform/postgres/pool';
import { prismaLearningRecords } from '@/lib/platform/prisma/learning-records';
import { withTenant } from '@/lib/platform/prisma/transaction';
import { learningRecordsContract, type RecordsUnderTest } from '@/tests/contracts/learning-records.contract';
import { anOrganisation } from '../../../builders/database/an-organisation';
import { connectAppDatabase } from '../../../builders/database/connect-app-database';

connectAppDatabase();

learningRecordsContract('The store in the database', async () => {
  const provider = await anOrganisation();
  const stranger = await anOrganisation();
  const learner = newRecord(year2526, 'Learner', { LearnRefNumber: 'L1', FamilyName: 'Raman', GivenNames: 'Priya' });
  await pgLearnerRecords(pool(), provider).add(year2526, learner, 'learner');
  const runAs =
    (whose: typeof provider): RecordsUnderTest['run'] =>
    (work) =>
      withTenant(whose.tenantId, (tx) => work(prismaLearningRecords(tx, whose)));
  return {
    run: runAs(provider),
    // It even names the other's provider: its own tenant is what holds it off.
    other: runAs({ ...stranger, providerId: provider.providerId }),
    by: 'Morgan Ashworth',
  };
});
