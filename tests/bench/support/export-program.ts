// A program of its own, so that its memory is its own: makes one export as the product does, and says what it took.
import { randomUUID } from 'node:crypto';
import { createExport, planExport, publishExport, startExport, writeExportPart } from '@/lib/features/ilr-export';
import { everythingAsEntered } from '@/lib/features/ilr-export/schema';
import type { ProviderContext } from '@/lib/features/provider';
import { pool } from '@/lib/platform/postgres';
import { prisma } from '@/lib/platform/prisma/client';
import { forProvider } from '@/lib/platform/runtime';
import { databaseCpu, measureWithDatabase } from './database-cpu';
import type { ExportRun, ExportTask } from './export-task';

const { warmUp, ...task }: ExportTask = JSON.parse(process.argv[2] ?? '{}');

const providerOf = ({ tenantId, providerId }: ExportTask['warmUp']): ProviderContext => ({
  tenantId,
  providerId,
  organisation: 'Made-up Training',
  name: 'Made-up Training',
  ukprn: 10000001,
  userId: randomUUID(),
  role: 'data-manager',
});

const everything = {
  academicYear: '2526',
  siteIds: [],
  subcontractorIds: [],
  contractIds: [],
  tagIds: [],
  monitoring: everythingAsEntered,
  keepOtherAims: false,
};

const planned = async (provider: ProviderContext): Promise<{ id: string; parts: number }> => {
  const scope = forProvider(provider);
  const created = await scope.transaction((stores) => createExport(stores, everything));
  if (!created.ok) throw new Error(`The export was refused: ${created.refusal.kind}`);
  const id = created.value;
  await scope.transaction((stores) => startExport(stores, id));
  const { parts } = await scope.transaction((stores) => planExport(stores, id));
  return { id, parts };
};

const made = async (whose: ExportTask['warmUp']): Promise<ExportRun> => {
  const provider = providerOf(whose);
  const scope = forProvider(provider);
  const { id, parts } = await planned(provider);
  const measured = await measureWithDatabase(await databaseCpu(pool()), async () => {
    for (let part = 1; part <= parts; part += 1) await writeExportPart({ ...scope, release: '0' }, id, part);
    await publishExport({ ...scope, ukprn: provider.ukprn, origin: 'http://localhost' }, id);
  });
  const found = await scope.transaction(({ exports }) => exports.find(id));
  if (found?.status !== 'generated') throw new Error(`The export ended as ${found?.status}: ${JSON.stringify(found)}`);
  const { counts, fileBytes, sha256 } = found;
  return { fileId: id, learners: counts?.learners ?? 0, bytes: fileBytes ?? 0, sha256: sha256 ?? '', ...measured };
};

await made(warmUp);
console.log(JSON.stringify(await made(task)));
await prisma().$disconnect();
await pool().end();
