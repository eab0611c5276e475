import { describe } from 'vitest';
import type { ProviderContext } from '@/lib/features/provider';
import { prismaIlrExportStore } from '@/lib/platform/prisma/ilr-export-store';
import { withTenant } from '@/lib/platform/prisma/transaction';
import { anOrganisation } from '../../../builders/database/an-organisation';
import { connectAppDatabase } from '../../../builders/database/connect-app-database';
import { storeCaseload } from '../../../builders/database/store-caseload';
import { ilrExportStoreContract, type OpenExports } from '../../../contracts/ilr-export-store.contract';
import { covers } from '../../../support/covers';

covers(
  'lib/platform/prisma/ilr-export-choices.ts',
  'lib/platform/prisma/ilr-export-events.ts',
  'lib/platform/prisma/ilr-export-list.ts',
  'lib/platform/prisma/ilr-export-making.ts',
  'lib/platform/prisma/ilr-export-monitoring.ts',
  'lib/platform/prisma/ilr-export-plan.ts',
  'lib/platform/prisma/ilr-export-rows.ts',
  'lib/platform/prisma/ilr-export-selection.ts',
  'lib/platform/prisma/ilr-export-start.ts',
  'lib/platform/prisma/joined-by-sets.ts',
);

connectAppDatabase();

const open =
  (provider: ProviderContext): OpenExports =>
  (work) =>
    withTenant(provider.tenantId, (tx) => work(prismaIlrExportStore(tx, provider)));

describe('the store in Postgres keeps the contract of the exports', () => {
  ilrExportStoreContract(async (caseload) => {
    const provider = await anOrganisation();
    await storeCaseload(provider, caseload);
    return { own: open(provider), stranger: open(await anOrganisation()) };
  });
});
