import { afterAll, describe, expect, test } from 'vitest';
import { isReady } from '@/lib/platform/next/is-ready';
import { pool, requireBoundRole } from '@/lib/platform/postgres';
import { workerDatabase } from '@/tests/support/worker-database';
import { connectAppDatabase } from '../../../builders/database/connect-app-database';
import { covers } from '../../../support/covers';

covers('lib/platform/next/is-ready.ts');
connectAppDatabase();
afterAll(() => pool().end());

describe('the server serves only with a database role that row-level security binds', () => {
  test('the app’s role is bound', async () => {
    await expect(requireBoundRole()).resolves.toBeUndefined();
    expect(await isReady()).toBe(true);
  });

  test('an owner’s login drops to the app’s role in each transaction, so it is bound too', async () => {
    const owner = new (await import('pg')).default.Client({ connectionString: workerDatabase().ownerUrl });
    await owner.connect();
    await owner.query('BEGIN');
    await owner.query("SELECT set_config('role', 'muster_app', true)");
    const { rows } = await owner.query('SELECT current_user AS role, (SELECT count(*)::int FROM learner) AS learners');
    await owner.end();
    expect(rows).toEqual([{ role: 'muster_app', learners: 0 }]);
  });
});
