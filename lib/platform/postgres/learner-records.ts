import 'server-only';
import type { Pool } from 'pg';
import type { LearnerRecords } from '@/lib/features/learner-record';
import { findIds, readHistory, readRecord, readYears } from './learner-record-read';
import { type By, storeEdited, storeNew } from './learner-record-write';
import { inTransaction } from './transaction';

/** The learners of one provider, in the name of the person who is signed in. */
export const pgLearnerRecords = (pool: Pool, by: By): LearnerRecords => {
  const seeing = { tenant: by.tenantId };
  return {
    open: (order) =>
      inTransaction(
        pool,
        seeing,
        async (client) => {
          const ids = await findIds(client, by, order, '');
          return ids && readRecord(client, by, order.year, ids);
        },
        'snapshot',
      ),
    years: (learnerNumber) => inTransaction(pool, seeing, (client) => readYears(client, by, learnerNumber)),
    history: (learnerNumber, limit) =>
      inTransaction(pool, seeing, (client) => readHistory(client, by, learnerNumber, limit)),
    edit: (order, work) =>
      inTransaction(pool, seeing, async (client) => {
        const ids = await findIds(client, by, order, 'FOR UPDATE');
        if (ids === null) return null;
        const before = await readRecord(client, by, order.year, ids);
        const answer = work(before);
        return answer.ok ? storeEdited(client, by, order, { ids, before, after: answer.value }) : answer;
      }),
    add: (year, learner, stage) => inTransaction(pool, seeing, (client) => storeNew(client, by, year, learner, stage)),
  };
};
