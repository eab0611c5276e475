import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { ProviderContext } from '@/lib/features/provider';
import { prismaBulkEditStore } from '@/lib/platform/prisma/bulk-edit-store';
import { prismaIlrExportStore } from '@/lib/platform/prisma/ilr-export-store';
import { prismaIlrImportStore } from '@/lib/platform/prisma/ilr-import-store';
import { jobProvider } from '@/lib/platform/prisma/job-provider';
import { prismaCsvImportStore } from '@/lib/platform/prisma/learner-csv-store';
import { prismaRollOverStore } from '@/lib/platform/prisma/roll-over-store';
import { withTenant } from '@/lib/platform/prisma/transaction';
import { anExportDraft } from '@/tests/builders/an-export';
import { anOrganisation } from '@/tests/builders/database/an-organisation';
import { connectAppDatabase } from '@/tests/builders/database/connect-app-database';

connectAppDatabase();

const anExport = async (provider: ProviderContext): Promise<string> => {
  const draft = anExportDraft({ id: randomUUID() });
  await withTenant(provider.tenantId, (tx) => prismaIlrExportStore(tx, provider).create(draft));
  return draft.id;
};

const anImport = async (provider: ProviderContext): Promise<string> => {
  const id = randomUUID();
  await withTenant(provider.tenantId, (tx) =>
    prismaIlrImportStore(tx, provider).add({ id, fileName: 'ILR.XML', fileBytes: 1, createdAt: new Date() }),
  );
  return id;
};

const aRollOver = async (provider: ProviderContext): Promise<string> => {
  const id = randomUUID();
  const rollOver = { id, fromYear: '2425', toYear: '2526', createdAt: new Date() };
  await withTenant(provider.tenantId, (tx) => prismaRollOverStore(tx, provider).add(rollOver));
  return id;
};

const aBulkEdit = async (provider: ProviderContext): Promise<string> => {
  const id = randomUUID();
  const change = { kind: 'site', id: null } as const;
  const bulkEdit = { id, academicYear: '2526', change, createdAt: new Date() };
  await withTenant(provider.tenantId, (tx) => prismaBulkEditStore(tx, provider).add(bulkEdit, randomUUID()));
  return id;
};

const aSpreadsheet = async (provider: ProviderContext): Promise<string> => {
  const id = randomUUID();
  const file = { fileName: 'rows.csv', fileBytes: 1, columns: [], emptyCells: 'keep', createdAt: new Date() } as const;
  await withTenant(provider.tenantId, (tx) =>
    prismaCsvImportStore(tx, provider).add({ id, record: 'Learner', academicYear: '2526', ...file, columns: [] }),
  );
  return id;
};

describe('a job works for whoever asked for its subject, with the least role there is', () => {
  test.each([
    ['an export', anExport],
    ['an import', anImport],
    ['a roll-over', aRollOver],
    ['a bulk edit', aBulkEdit],
    ['a spreadsheet', aSpreadsheet],
  ])('for %s', async (_, make) => {
    const provider = await anOrganisation({ role: 'tenant-admin' });
    const { tenantId, ukprn } = provider;
    const subjectId = await make(provider);
    expect(await jobProvider({ tenantId, ukprn, subjectId })).toEqual({ ...provider, role: 'auditor' });
  });

  test('an event that mixes up organisations, providers or subjects is refused', async () => {
    const [own, stranger] = [await anOrganisation(), await anOrganisation({ ukprn: 10000002 })];
    const subjectId = await anExport(own);
    const target = { tenantId: own.tenantId, ukprn: own.ukprn, subjectId };
    await expect(jobProvider(target)).resolves.toBeDefined();
    await expect(jobProvider({ ...target, tenantId: stranger.tenantId })).rejects.toThrow();
    await expect(jobProvider({ ...target, ukprn: stranger.ukprn })).rejects.toThrow();
    await expect(jobProvider({ ...target, subjectId: randomUUID() })).rejects.toThrow();
    await expect(jobProvider({ ...target, tenantId: stranger.tenantId, ukprn: stranger.ukprn })).rejects.toThrow();
  });
});
