import 'server-only';
import type { WholeFile } from '@/lib/ports';
import { inTransaction, type Pool } from '../postgres';
import type { FileKey } from './running-digest';

/** Null when there is no such file, or it is not whole. */
export const describeFile = (pool: Pool, { tenantId, fileId }: FileKey): Promise<WholeFile | null> =>
  inTransaction(pool, { tenant: tenantId }, async (client) => {
    const { rows } = await client.query<{ bytes: string; sha256: string }>(
      'SELECT bytes, sha256 FROM stored_file WHERE tenant_id = $1 AND id = $2 AND sha256 IS NOT NULL',
      [tenantId, fileId],
    );
    const [row] = rows;
    return row === undefined ? null : { bytes: Number(row.bytes), sha256: row.sha256 };
  });
