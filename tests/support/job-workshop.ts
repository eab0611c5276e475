import './auth-environment';
import { afterAll, beforeAll } from 'vitest';
import {
  createEmbeddedExecutor,
  createInngestClient,
  type EmbeddedExecutor,
  type JobClient,
  jobDatabase,
  serveJobs,
} from '@/lib/platform/jobs';
import { jobFunctions } from '@/lib/platform/jobs/functions';
import { inTransaction, pool } from '@/lib/platform/postgres';
import type { ProviderScope } from '@/lib/platform/runtime';
import type { EventName } from '@/lib/ports';
import { openAuthDatabase } from './auth-database';
import { targetOf } from './import-through';

const DRAIN_MS = 30_000;

/** The app's database and its jobs, for the tests of one file. */
export const jobWorkshop = () => {
  let database: Awaited<ReturnType<typeof openAuthDatabase>>;
  let executor: EmbeddedExecutor;
  let client: JobClient;
  beforeAll(async () => {
    database = await openAuthDatabase();
    executor = createEmbeddedExecutor({ database: jobDatabase(pool()), backoffMs: () => 0 });
    client = createInngestClient({ mode: 'embedded', executor });
    await executor.load(serveJobs(client, jobFunctions(client)));
  });
  afterAll(async () => {
    await executor.stop();
    await database.close();
  });
  return {
    /** What the outbox would send about one of a provider's, worked until nothing is left to do. */
    async work(name: EventName, scope: ProviderScope, id: string): Promise<void> {
      await client.send({ name, data: targetOf(scope, id) });
      await executor.drain(DRAIN_MS);
    },
  };
};

/** Asks the database as the organisation of a provider. */
export const sql = async ({ provider }: ProviderScope, text: string, values: unknown[] = []) => {
  const { rows } = await inTransaction(pool(), { tenant: provider.tenantId }, (connection) =>
    connection.query<Record<string, unknown>>(text, values),
  );
  return rows;
};
