// A program of its own, so that its memory is its own: makes one export as the product does, and says what it took.
import { randomUUID } from 'node:crypto';
import { createExport, planExport, publishExport, startExport, writeExportPart } from '@/lib/features/ilr-export';
import { everythingAsEntered } from '@/lib/features/ilr-export/schema';
import type { ProviderContext } from '@/lib/features/provider';
import { pool } from '@/lib/platform/postgres';
import { prisma } from '@/lib/platform/prisma/client';
import { forProvider } from '@/lib/platform/runtime';
import type { ExportRun, ExportTask } from './export-task';

const { tenantId, providerId }: ExportTask = JSON.parse(process.argv[2] ?? '{}');

const provider: ProviderContext = {
  tenantId,
  providerId,
  organisation: 'Made-up Training',
  name: 'Made-up Training',
  ukprn: 10000001,
  userId: randomUUID(),
  role: 'data-manager',
};
const everything = {
  academicYear: '2526',
  siteIds: [],
  subcontractorIds: [],
  contractIds: [],
  tagIds: [],
  monitoring: everythingAsEntered,
  keepOtherAims: false,
};

const makeExport = async (): Promise<string> => {
  const scope = forProvider(provider);
  const created = await scope.transaction((stores) => createExport(stores, everything));
  if (!created.ok) throw new Error(`The export was refused: ${created.refusal.kind}`);
  const id = created.value;
  await scope.transaction((stores) => startExport(stores, id));
  const { parts } = await scope.transaction((stores) => planExport(stores, id));
  for (let part = 1; part <= parts; part += 1) await writeExportPart({ ...scope, release: '0' }, id, part);
  await publishExport({ ...scope, ukprn: provider.ukprn, origin: 'http://localhost' }, id);
  return id;
};

const started = performance.now();
const before = process.cpuUsage();
const id = await makeExport();
const { user, system } = process.cpuUsage(before);
const wallMs = performance.now() - started;
const found = await forProvider(provider).transaction(({ exports }) => exports.find(id));
if (found?.status !== 'generated') throw new Error(`The export ended as ${found?.status}: ${JSON.stringify(found)}`);

const run: ExportRun = {
  fileId: id,
  learners: found.counts?.learners ?? 0,
  bytes: found.fileBytes ?? 0,
  sha256: found.sha256 ?? '',
  wallMs,
  cpuMs: (user + system) / 1000,
  rssBytes: process.resourceUsage().maxRSS * 1024,
};
console.log(JSON.stringify(run));
await prisma().$disconnect();
await pool().end();
