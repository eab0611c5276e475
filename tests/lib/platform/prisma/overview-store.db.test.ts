import { describe, expect, test } from 'vitest';
import { prismaIlrExportStore } from '@/lib/platform/prisma/ilr-export-store';
import { prismaOverviewStore } from '@/lib/platform/prisma/overview-store';
import { withTenant } from '@/lib/platform/prisma/transaction';
import { anExportDraft } from '../../../builders/an-export';
import { anOrganisation } from '../../../builders/database/an-organisation';
import { connectAppDatabase } from '../../../builders/database/connect-app-database';
import { storeCaseload } from '../../../builders/database/store-caseload';

connectAppDatabase();

describe('the overview of a provider', () => {
  test('counts the year’s learners and aims, and knows the latest export', async () => {
    const provider = await anOrganisation();
    await storeCaseload(provider, { academicYear: '2526', learners: [{ ref: 'L1', aims: [{}, {}] }] });
    await withTenant(provider.tenantId, async (tx) => {
      await prismaIlrExportStore(tx, provider).create(anExportDraft());
      expect(await prismaOverviewStore(tx, provider).of('2526')).toMatchObject({
        learners: 1,
        aims: 2,
        lastImport: null,
        lastExport: { number: 1, status: 'queued', fileName: null },
      });
      expect(await prismaOverviewStore(tx, provider).of('2425')).toMatchObject({ learners: 0, lastExport: null });
    });
  });
});
