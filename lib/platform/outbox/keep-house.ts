import 'server-only';
import { forgetOldBulkEdits } from '@/lib/features/bulk-edit';
import { forgetOldImports, type ImportFileNeeds } from '@/lib/features/ilr-import';
import { forgetOldCsvImports } from '@/lib/features/learner-csv';
import { settleUnsettled } from '@/lib/features/lrs';
import { systemClock } from '../clock';
import { log } from '../log';
import { openLrs } from '../lrs-desk';
import { pool } from '../postgres';
import {
  deliverLateMail,
  organisationIds,
  type ProviderOfOrganisation,
  prismaBulkEditStore,
  prismaCsvImportStore,
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

/** Changes at the LRS whose sender or answer was lost. */
const settleChangesOf = async (
  tenantId: string,
  { id: providerId, ukprn, name }: ProviderOfOrganisation,
): Promise<void> => {
  const role = 'auditor';
  const provider = { tenantId, organisation: '', providerId, ukprn, name, userId: NOBODY, role } as const;
  const needs = await openLrs(provider, { isForNobody: true });
  if (needs !== null) await settleUnsettled(needs);
};

const eachProvider = async (
  tenantId: string,
  work: (provider: ProviderOfOrganisation) => Promise<unknown>,
): Promise<void> => {
  for (const provider of await providersOf(tenantId)) await work(provider);
};

const forgetSpreadsheets = (tenantId: string, providerId: string): Promise<void> =>
  forgetOldCsvImports({
    clock: systemClock,
    files: postgresFileStore(pool(), tenantId),
    transaction: (work) =>
      withTenant(tenantId, (tx) =>
        work({ csvImports: prismaCsvImportStore(tx, { tenantId, providerId, userId: NOBODY }) }),
      ),
  });

const keepHouseOf = async (tenantId: string): Promise<void> => {
  const outcomes = await Promise.allSettled([
    deliverLateMail(tenantId, mailTransport(), systemClock.now()),
    eachProvider(tenantId, ({ id }) => forgetOldImports(importsOf(tenantId, id))),
    eachProvider(tenantId, ({ id }) => forgetBulkEdits(tenantId, id)),
    eachProvider(tenantId, (provider) => settleChangesOf(tenantId, provider)),
    eachProvider(tenantId, ({ id }) => forgetSpreadsheets(tenantId, id)),
  ]);
  const failures = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
  if (failures.length > 0) throw new AggregateError(failures, `Not all was cleared up in ${tenantId}`);
};

/**
 * Does for every organisation what nobody asks for: mails that their job could not deliver, files and findings of imports that
 * nobody loaded, old bulk edits and spreadsheets, changes at the LRS that nobody knows the end of. What fails in one is told and tried again next
 * time; the others do not wait for it.
 */
export const keepHouse = async (inOne: (tenantId: string) => Promise<void> = keepHouseOf): Promise<void> => {
  for (const tenantId of await organisationIds())
    await inOne(tenantId).catch((error: unknown) => log.error('Clearing up failed and will be tried again', error));
};
