import pg from 'pg';
import { expect, test } from 'vitest';
import { startThrowAwayDatabase } from '../../../scripts/database/index.mjs';
import { makeDatabase } from '../../../scripts/database/throw-away.mjs';

const asSuperuser = (url: string): string => {
  const other = new URL(url);
  other.username = 'postgres';
  return other.href;
};

test('a database goes also while a process works on it that its owner may not end, such as an autovacuum worker', async () => {
  const server = await startThrowAwayDatabase();
  try {
    const { ownerUrl, destroy } = await makeDatabase(server);
    const worker = new pg.Client({ connectionString: asSuperuser(ownerUrl) });
    await worker.connect();
    const going = destroy();
    // A plain DROP waits for a few seconds; the worker goes within them, as autovacuum does when it is asked.
    await new Promise((resolve) => setTimeout(resolve, 500));
    await worker.end();
    await expect(going).resolves.toBeUndefined();
  } finally {
    await server.destroy();
  }
});
