import 'server-only';
import type { PoolClient } from '../postgres';
import type { DeflatedChunk } from './chunk';
import type { FileKey, LedgerLine } from './running-digest';

/** A file's row comes before its parts, in a transaction of its own, so that parts need not wait for one another. */
export const beginFile = async (client: PoolClient, { tenantId, fileId }: FileKey): Promise<void> => {
  await client.query('INSERT INTO stored_file (tenant_id, id) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
    tenantId,
    fileId,
  ]);
};

export const ledgerLines = async (
  client: PoolClient,
  { tenantId, fileId }: FileKey,
): Promise<readonly LedgerLine[]> => {
  const { rows } = await client.query<{ part: number; chunk: number; bytes: number; crc32: string }>(
    'SELECT part, chunk, bytes, crc32 FROM stored_chunk WHERE tenant_id = $1 AND file_id = $2 ORDER BY part, chunk',
    [tenantId, fileId],
  );
  return rows.map(({ crc32, ...line }) => ({ ...line, crc32: Number(crc32) }));
};

export const countParts = async (client: PoolClient, { tenantId, fileId }: FileKey): Promise<number> => {
  const { rows } = await client.query<{ parts: number }>(
    'SELECT count(DISTINCT part)::int AS parts FROM stored_chunk WHERE tenant_id = $1 AND file_id = $2',
    [tenantId, fileId],
  );
  return rows[0]?.parts ?? 0;
};

export const addChunk = async (
  client: PoolClient,
  { tenantId, fileId }: FileKey,
  { part, chunk }: Pick<LedgerLine, 'part' | 'chunk'>,
  { bytes, crc32, deflated, sha256 }: DeflatedChunk,
): Promise<void> => {
  const { rows } = await client.query<{ sha256: string }>(
    `INSERT INTO stored_chunk (tenant_id, file_id, part, chunk, bytes, crc32, deflated)
     VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING encode(sha256(deflated), 'hex') AS sha256`,
    [tenantId, fileId, part, chunk, bytes, crc32, deflated],
  );
  if (rows[0]?.sha256 !== sha256) throw new Error(`The database received chunk ${part}.${chunk} otherwise than sent`);
};

export const readChunk = async (
  client: PoolClient,
  { tenantId, fileId }: FileKey,
  { part, chunk, bytes, crc32 }: LedgerLine,
): Promise<Omit<DeflatedChunk, 'sha256'>> => {
  const { rows } = await client.query<{ deflated: Buffer }>(
    'SELECT deflated FROM stored_chunk WHERE tenant_id = $1 AND file_id = $2 AND part = $3 AND chunk = $4',
    [tenantId, fileId, part, chunk],
  );
  const [row] = rows;
  if (row === undefined) throw new Error(`Chunk ${part}.${chunk} of file ${fileId} is gone`);
  return { bytes, crc32, deflated: row.deflated };
};
