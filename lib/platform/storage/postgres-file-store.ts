import 'server-only';
import type { FileStore } from '@/lib/ports';
import { inTransaction, type Pool } from '../postgres';
import { completeFile } from './complete-file';
import { describeFile } from './describe-file';
import { openFile } from './open-file';
import { forgetDigest, keepDigest } from './running-digest';
import { beginFile, countParts } from './stored-chunks';
import { writePart } from './write-part';

/** The files of one organisation, in the database as deflated chunks. */
export const postgresFileStore = (pool: Pool, tenantId: string): FileStore => {
  const seeing = { tenant: tenantId };
  return {
    async writePart(fileId, part, content) {
      const file = { tenantId, fileId };
      if (!Number.isSafeInteger(part) || part < 1) throw new RangeError(`Parts count up from 1, and this is ${part}`);
      await inTransaction(pool, seeing, (client) => beginFile(client, file));
      const digest = await inTransaction(pool, seeing, (client) => writePart(client, file, part, content));
      if (digest !== null) keepDigest(file, digest);
    },
    partsWritten: (fileId) => inTransaction(pool, seeing, (client) => countParts(client, { tenantId, fileId })),
    complete: (fileId, parts) => completeFile(pool, { tenantId, fileId }, parts),
    describe: (fileId) => describeFile(pool, { tenantId, fileId }),
    open: (fileId, range) => openFile(pool, { tenantId, fileId }, range),
    async remove(fileId) {
      forgetDigest({ tenantId, fileId });
      await inTransaction(pool, seeing, (client) =>
        client.query('DELETE FROM stored_file WHERE tenant_id = $1 AND id = $2', [tenantId, fileId]),
      );
    },
  };
};
