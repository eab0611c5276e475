// The same file made through Prisma's include, a page of a thousand learners at a time: same checker, serialiser and store.
import { randomUUID } from 'node:crypto';
import { ilrSerialiser, learnerChecker, year2526 } from '@/lib/ilr';
import { pool } from '@/lib/platform/postgres';
import { withTenant } from '@/lib/platform/prisma';
import { prisma } from '@/lib/platform/prisma/client';
import { postgresFileStore } from '@/lib/platform/storage';
import type { ExportRun, ExportTask } from './export-task';
import { everythingIncluded, learnerFrom } from './prisma-learners';

const LEARNERS_PER_PAGE = 1_000;
const { tenantId, providerId }: ExportTask = JSON.parse(process.argv[2] ?? '{}');
const serialiser = ilrSerialiser(year2526);
const check = learnerChecker(year2526);
const files = postgresFileStore(pool(), tenantId);
const entity = year2526.entities.Learner;

const readPage = (after: bigint) =>
  withTenant(tenantId, (tx) =>
    tx.ilrRecord.findMany({
      where: { providerId, academicYear: '2526', id: { gt: after } },
      orderBy: { id: 'asc' },
      take: LEARNERS_PER_PAGE,
      include: everythingIncluded,
    }),
  );

const started = performance.now();
const before = process.cpuUsage();
const fileId = randomUUID();
let learners = 0;
let parts = 0;
let after = 0n;
for (let page = await readPage(after); page.length > 0; page = await readPage(after)) {
  const records = page.map((row) => learnerFrom(entity, row));
  for (const record of records) if (check(record).length > 0) throw new Error('A made-up learner does not fit');
  parts += 1;
  learners += records.length;
  await files.writePart(fileId, parts, [serialiser.learners(records)]);
  after = page.at(-1)?.id ?? after;
}
const { bytes, sha256 } = await files.complete(fileId, parts);
const { user, system } = process.cpuUsage(before);
const wallMs = performance.now() - started;
const rssBytes = process.resourceUsage().maxRSS * 1024;
const run: ExportRun = { fileId, learners, bytes, sha256, wallMs, cpuMs: (user + system) / 1000, rssBytes };
console.log(JSON.stringify(run));
await prisma().$disconnect();
await pool().end();
