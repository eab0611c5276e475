import 'server-only';
import { createHash } from 'node:crypto';
import type { WholeFile } from '@/lib/ports';
import { inTransaction, type Pool } from '../postgres';
import { inflateChunk } from './chunk';
import { describeFile } from './describe-file';
import { type FileKey, forgetDigest, type LedgerLine, ledgerOf, runningSha256 } from './running-digest';
import { ledgerLines, readChunk } from './stored-chunks';

const refuseGaps = (lines: readonly LedgerLine[], parts: number, fileId: string): void => {
  const there = new Set(lines.map(({ part }) => part));
  for (let part = 1; part <= parts; part += 1)
    if (!there.has(part)) throw new Error(`Part ${part} of file ${fileId} is missing`);
  if (there.size > parts) throw new Error(`File ${fileId} has more than ${parts} parts`);
};

/** Reads everything back, a chunk at a time: for a file that another process, or an earlier life of this one, wrote. */
const rebuiltSha256 = async (pool: Pool, file: FileKey, lines: readonly LedgerLine[]): Promise<string> => {
  const content = createHash('sha256');
  for (const line of lines) {
    const chunk = await inTransaction(pool, { tenant: file.tenantId }, (client) => readChunk(client, file, line));
    content.update(await inflateChunk(chunk));
  }
  return content.digest('hex');
};

/** Closes the file, unless it was written to since the ledger was taken. */
const close = (pool: Pool, file: FileKey, whole: WholeFile, ledger: string): Promise<void> =>
  inTransaction(pool, { tenant: file.tenantId }, async (client) => {
    await client.query('SELECT FROM stored_file WHERE tenant_id = $1 AND id = $2 FOR UPDATE', [
      file.tenantId,
      file.fileId,
    ]);
    if (ledgerOf(await ledgerLines(client, file)) !== ledger)
      throw new Error(`File ${file.fileId} was written to while it was being completed`);
    await client.query('UPDATE stored_file SET bytes = $3, sha256 = $4 WHERE tenant_id = $1 AND id = $2', [
      file.tenantId,
      file.fileId,
      whole.bytes,
      whole.sha256,
    ]);
  });

export const completeFile = async (pool: Pool, file: FileKey, parts: number): Promise<WholeFile> => {
  const seeing = { tenant: file.tenantId };
  const lines = await inTransaction(pool, seeing, (client) => ledgerLines(client, file));
  refuseGaps(lines, parts, file.fileId);
  const already = await describeFile(pool, file);
  if (already !== null) return already;
  const ledger = ledgerOf(lines);
  const sha256 = runningSha256(file, ledger) ?? (await rebuiltSha256(pool, file, lines));
  const whole = { bytes: lines.reduce((sum, { bytes }) => sum + bytes, 0), sha256 };
  await close(pool, file, whole, ledger);
  forgetDigest(file);
  return whole;
};
