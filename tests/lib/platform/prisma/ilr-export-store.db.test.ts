import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
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

describe('an export can be filtered by what is in use, and by what is retired as long as somebody has it', () => {
  test('in each of the four filters', async () => {
    const provider = await anOrganisation();
    const aim = { contract: 'HELD', subcontractor: 'HELD' };
    await storeCaseload(provider, {
      academicYear: '2526',
      excluded: ['HELD'],
      learners: [{ ref: 'L1', site: 'HELD', tags: ['HELD'], mainTag: 'FREE', aims: [aim] }],
    });
    const { tenantId, providerId } = provider;
    const free = { tenantId, providerId, code: 'FREE', name: 'Name of FREE' };
    const offered = await withTenant(tenantId, async (tx) => {
      await tx.site.create({ data: { ...free, id: randomUUID() } });
      await tx.subcontractor.create({ data: { ...free, id: randomUUID() } });
      await tx.contract.create({ data: { ...free, id: randomUUID() } });
      const before = await prismaIlrExportStore(tx, provider).choices();
      const retired = { data: { retiredAt: new Date() } };
      await tx.site.updateMany(retired);
      await tx.subcontractor.updateMany(retired);
      await tx.contract.updateMany(retired);
      await tx.tag.updateMany(retired);
      return { before, after: await prismaIlrExportStore(tx, provider).choices() };
    });
    for (const filter of ['sites', 'subcontractors', 'contracts', 'tags'] as const) {
      const said = (options: readonly { code: string; isRetired: boolean }[]) =>
        options.map(({ code, isRetired }) => [code, isRetired]);
      expect(said(offered.before[filter]), filter).toEqual([
        ['FREE', false],
        ['HELD', false],
      ]);
      expect(said(offered.after[filter]), filter).toEqual([['HELD', true]]);
    }
    expect(offered.after.contracts).toMatchObject([{ isIncludedInIlrExports: false }]);
  });
});
