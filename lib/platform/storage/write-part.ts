import 'server-only';
import type { PoolClient } from '../postgres';
import { chunksOf, type DeflatedChunk, deflateChunk } from './chunk';
import { CHUNKS_AHEAD, inRooms } from './chunk-rooms';
import { addToLedger, digestBefore, type FileKey, type LedgerLine, type RunningDigest } from './running-digest';
import { addChunk } from './stored-chunks';

/** Waits for other writers of the same part; writers of other parts go on. */
const claimPart = async (client: PoolClient, { tenantId, fileId }: FileKey, part: number): Promise<void> => {
  // Shared among the writers; completing the file waits for all of them.
  const { rows } = await client.query<{ sha256: string | null }>(
    'SELECT sha256 FROM stored_file WHERE tenant_id = $1 AND id = $2 FOR SHARE',
    [tenantId, fileId],
  );
  if (rows[0]?.sha256 !== null) throw new Error(`File ${fileId} is whole or gone, so its parts stay as they are`);
  await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, $2))', [fileId, part]);
  await client.query('DELETE FROM stored_chunk WHERE tenant_id = $1 AND file_id = $2 AND part = $3', [
    tenantId,
    fileId,
    part,
  ]);
};

/** It is awaited when its turn comes; until then a failure must not end the process. */
const heardLater = <Answer>(work: Promise<Answer>): Promise<Answer> => {
  work.catch(() => {});
  return work;
};

type Content = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
type Hear = (bytes: Uint8Array) => void;

/**
 * Deflates some chunks ahead and stores them in order, each while the next is made; `hear` gets the content. The answer is a
 * line for each chunk.
 */
const storeChunks = async (
  client: PoolClient,
  file: FileKey,
  part: number,
  chunks: AsyncIterable<Uint8Array>,
  hear: Hear,
) => {
  const deflating: Promise<DeflatedChunk>[] = [];
  const lines: LedgerLine[] = [];
  let storing: Promise<void> = Promise.resolve();
  const storeOldest = async (): Promise<void> => {
    const oldest = await deflating.shift();
    await storing;
    if (oldest === undefined) return;
    const line = { part, chunk: lines.length, bytes: oldest.bytes, crc32: oldest.crc32 };
    lines.push(line);
    storing = heardLater(addChunk(client, file, line, oldest));
  };
  for await (const bytes of chunks) {
    hear(bytes);
    deflating.push(heardLater(deflateChunk(bytes)));
    if (deflating.length > CHUNKS_AHEAD) await storeOldest();
  }
  while (deflating.length > 0) await storeOldest();
  await storing;
  return lines;
};

/** Writes a part in the caller's transaction; the answer is the digest of all parts up to this one, where it is known. */
export const writePart = async (
  client: PoolClient,
  file: FileKey,
  part: number,
  content: Content,
): Promise<RunningDigest | null> => {
  await claimPart(client, file, part);
  const before = digestBefore(file, part);
  const hear = (bytes: Uint8Array) => before?.content.update(bytes);
  const lines = await inRooms((rooms) => storeChunks(client, file, part, chunksOf(content, rooms), hear));
  if (before === null) return null;
  for (const line of lines) addToLedger(before.ledger, line);
  return { ...before, parts: part };
};
