import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { crc32, inflateRawSync } from 'node:zlib';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { inTransaction } from '@/lib/platform/postgres';
import { postgresFileStore } from '@/lib/platform/storage';
import { workerDatabase } from '@/tests/support/worker-database';
import { fileStoreContract } from '../../../contracts/file-store.contract';
import { covers } from '../../../support/covers';

covers(
  'lib/platform/storage/chunk-rooms.ts',
  'lib/platform/storage/chunk.ts',
  'lib/platform/storage/complete-file.ts',
  'lib/platform/storage/describe-file.ts',
  'lib/platform/storage/open-file.ts',
  'lib/platform/storage/running-digest.ts',
  'lib/platform/storage/stored-chunks.ts',
  'lib/platform/storage/write-part.ts',
);

const MEGABYTE = 1 << 20;
const tenantId = randomUUID();
const pool = new pg.Pool({ connectionString: workerDatabase().url, max: 6 });
const store = postgresFileStore(pool, tenantId);

const inTenant = <Row extends pg.QueryResultRow>(sql: string, values: readonly unknown[], tenant = tenantId) =>
  inTransaction(pool, { tenant }, async (client) => (await client.query<Row>(sql, [...values])).rows);

const chunksOf = (fileId: string) =>
  inTenant<{ bytes: number; crc32: string; deflated: Buffer }>(
    'SELECT bytes, crc32, deflated FROM stored_chunk WHERE file_id = $1 ORDER BY part, chunk',
    [fileId],
  );

/** Text as an ILR is text: it deflates well. */
const textOf = (length: number) =>
  Buffer.from('<LearnAimRef>60148674</LearnAimRef>\n'.repeat(length / 36 + 1), 'latin1');

const read = async (stream: ReadableStream<Uint8Array>) => {
  const pieces: Uint8Array[] = [];
  for await (const piece of stream) pieces.push(piece);
  return Buffer.concat(pieces);
};

beforeAll(async () => {
  await inTenant('INSERT INTO organisation (id, name) VALUES ($1, $2)', [tenantId, 'Files']);
});

afterAll(async () => {
  expect(pool.totalCount - pool.idleCount).toBe(0);
  await pool.end();
});

fileStoreContract(() => store);

describe('files are kept in the database as deflated megabytes that serve again', () => {
  test('no megabyte is written over while it is still being deflated', async () => {
    const fileId = randomUUID();
    const content = randomBytes(9 * MEGABYTE + 7);
    await store.writePart(fileId, 1, [content]);
    const { sha256 } = await store.complete(fileId, 1);
    expect(sha256).toBe(createHash('sha256').update(content).digest('hex'));
    expect((await read(store.open(fileId))).equals(content)).toBe(true);
  });

  test('files written at the same time, and after one that failed, do not write over one another', async () => {
    const broken = async function* () {
      yield randomBytes(2 * MEGABYTE);
      throw new Error('the content broke off');
    };
    const contents = [1, 2, 3, 4].map(() => randomBytes(3 * MEGABYTE + 1));
    const written = contents.map(async (content) => {
      const fileId = randomUUID();
      await expect(store.writePart(randomUUID(), 1, broken())).rejects.toThrow('the content broke off');
      await store.writePart(fileId, 1, [content.subarray(0, MEGABYTE)]);
      await store.writePart(fileId, 2, [content.subarray(MEGABYTE)]);
      await store.complete(fileId, 2);
      return (await read(store.open(fileId))).equals(content);
    });
    expect(await Promise.all(written)).toEqual([true, true, true, true]);
  });

  test('the stored bytes, put together and closed, are one raw deflate stream, as a .zip has it', async () => {
    const fileId = randomUUID();
    const content = Buffer.concat([textOf(2 * MEGABYTE), randomBytes(10), textOf(100)]);
    await store.writePart(fileId, 1, [content.subarray(0, 1000)]);
    await store.writePart(fileId, 2, [content.subarray(1000)]);
    const chunks = await chunksOf(fileId);
    const emptyLastBlock = Buffer.from([3, 0]);
    const stream = Buffer.concat([...chunks.map(({ deflated }) => deflated), emptyLastBlock]);
    expect(inflateRawSync(stream).equals(content)).toBe(true);
    expect(stream.length).toBeLessThan(content.length / 8);
  });

  test('each chunk is at most a megabyte and knows its own checksum', async () => {
    const fileId = randomUUID();
    const content = randomBytes(2 * MEGABYTE + 5);
    await store.writePart(fileId, 1, [content]);
    const chunks = await chunksOf(fileId);
    expect(chunks.map(({ bytes }) => bytes)).toEqual([MEGABYTE, MEGABYTE, 5]);
    expect(Number(chunks[2]?.crc32)).toBe(crc32(content.subarray(2 * MEGABYTE)));
  });

  test('what another process wrote is read back and gets the same answer', async () => {
    const fileId = randomUUID();
    const [one, two, three] = [textOf(3000), textOf(MEGABYTE + 3), randomBytes(10)];
    await store.writePart(fileId, 1, [one]);
    vi.resetModules();
    const { postgresFileStore: another } = await import('@/lib/platform/storage');
    const elsewhere = another(pool, tenantId);
    await elsewhere.writePart(fileId, 2, [two]);
    await elsewhere.writePart(fileId, 3, [three]);
    const { sha256 } = await elsewhere.complete(fileId, 3);
    expect(sha256).toBe(
      createHash('sha256')
        .update(Buffer.concat([one, two, three]))
        .digest('hex'),
    );
  });

  test('a digest kept in memory is not used when another process wrote a part again', async () => {
    const fileId = randomUUID();
    await store.writePart(fileId, 1, [Buffer.from('first')]);
    await store.writePart(fileId, 2, [Buffer.from('second')]);
    vi.resetModules();
    const { postgresFileStore: another } = await import('@/lib/platform/storage');
    await another(pool, tenantId).writePart(fileId, 1, [Buffer.from('FIRST')]);
    const { sha256 } = await store.complete(fileId, 2);
    expect(sha256).toBe(createHash('sha256').update('FIRSTsecond').digest('hex'));
  });

  test('a chunk that was changed in the database is noticed, by the reader and by the one who completes', async () => {
    const fileId = randomUUID();
    await store.writePart(fileId, 1, [textOf(1000)]);
    const other = randomUUID();
    await store.writePart(other, 1, [textOf(5000)]);
    await store.complete(fileId, 1);
    await inTenant(
      `UPDATE stored_chunk SET deflated = (SELECT deflated FROM stored_chunk WHERE file_id = $2) WHERE file_id = $1`,
      [fileId, other],
    );
    await expect(read(store.open(fileId))).rejects.toThrow('does not read back');
    await inTenant('UPDATE stored_file SET sha256 = NULL WHERE id = $1', [fileId]);
    await expect(store.complete(fileId, 1)).rejects.toThrow('does not read back');
  });

  test('a file written to while it is being completed is not closed', async () => {
    const fileId = randomUUID();
    await store.writePart(fileId, 1, [textOf(1000)]);
    const holding = await pool.connect();
    await holding.query('BEGIN');
    await holding.query("SELECT set_config('role', 'muster_app', true), set_config('app.tenant', $1, true)", [
      tenantId,
    ]);
    await holding.query('SELECT FROM stored_file WHERE id = $1 FOR SHARE', [fileId]);
    const completing = store.complete(fileId, 1);
    completing.catch(() => {});
    await holding.query('DELETE FROM stored_chunk WHERE file_id = $1', [fileId]);
    const waiting =
      "SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
    await vi.waitUntil(async () => (await pool.query<{ n: number }>(waiting)).rows[0]?.n === 1, { timeout: 10_000 });
    await holding.query('COMMIT');
    holding.release();
    await expect(completing).rejects.toThrow('while it was being completed');
  });

  test('another organisation sees nothing of it', async () => {
    const fileId = randomUUID();
    await store.writePart(fileId, 1, [Buffer.from('ours')]);
    await store.complete(fileId, 1);
    const theirs = postgresFileStore(pool, randomUUID());
    expect(await theirs.describe(fileId)).toBeNull();
    await expect(read(theirs.open(fileId))).rejects.toThrow('no whole file');
    await theirs.remove(fileId);
    expect(await store.describe(fileId)).not.toBeNull();
  });

  test('an open file holds no connection while its reader rests, and none after the reader has gone', async () => {
    const fileId = randomUUID();
    await store.writePart(fileId, 1, [randomBytes(6 * MEGABYTE)]);
    await store.complete(fileId, 1);
    const readers = Array.from({ length: 20 }, () => store.open(fileId).getReader());
    for (const reader of readers) expect((await reader.read()).value).toHaveLength(MEGABYTE);
    await vi.waitUntil(() => pool.totalCount === pool.idleCount);
    for (const reader of readers) await reader.cancel();
    expect(pool.totalCount - pool.idleCount).toBe(0);
  });
});
