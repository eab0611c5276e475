import 'server-only';
import { forgetOldBulkEdits } from '@/lib/features/bulk-edit';
import { forgetOldImports, type ImportFileNeeds } from '@/lib/features/ilr-import';
import { systemClock } from '../clock';
import { log } from '../log';
import { pool } from '../postgres';
import {
  deliverLateMail,
  organisationIds,
  prismaBulkEditStore,
  prismaIlrImportStore,
  providersOf,
  withTenant,
} from '../prisma';
import { mailTransport } from '../runtime';
import { postgresFileStore } from '../storage';

// Clearing up asks for nothing in anybody's name.
const NOBODY = '00000000-0000-0000-0000-000000000000';

const importsOf = (tenantId: string, providerId: string): ImportFileNeeds => ({
  clock: systemClock,
  files: postgresFileStore(pool(), tenantId),
  transaction: (work) =>
    withTenant(tenantId, (tx) => work({ imports: prismaIlrImportStore(tx, { tenantId, providerId, userId: NOBODY }) })),
});

const forgetBulkEdits = (tenantId: string, providerId: string): Promise<void> =>
  withTenant(tenantId, (tx) => {
    const bulkEdits = prismaBulkEditStore(tx, { tenantId, providerId, userId: NOBODY });
    return forgetOldBulkEdits({ bulkEdits, clock: systemClock });
  });

const keepHouseOf = async (tenantId: string): Promise<void> => {
  const outcomes = await Promise.allSettled([
    deliverLateMail(tenantId, mailTransport(), systemClock.now()),
    (async () => {
      for (const providerId of await providersOf(tenantId)) await forgetOldImports(importsOf(tenantId, providerId));
    })(),
    (async () => {
      for (const providerId of await providersOf(tenantId)) await forgetBulkEdits(tenantId, providerId);
    })(),
  ]);
  const failures = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
  if (failures.length > 0) throw new AggregateError(failures, `Not all was cleared up in ${tenantId}`);
};

/**
 * Does for every organisation what nobody asks for: mails that their job could not deliver, files and findings of imports that
 * nobody loaded. What fails in one is told and tried again next time; the others do not wait for it.
 */
export const keepHouse = async (inOne: (tenantId: string) => Promise<void> = keepHouseOf): Promise<void> => {
  for (const tenantId of await organisationIds())
    await inOne(tenantId).catch((error: unknown) => log.error('Clearing up failed and will be tried again', error));
};
