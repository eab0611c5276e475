// The same file made through Prisma's include, a page of a thousand learners at a time: same checker, serialiser and store.
import { randomUUID } from 'node:crypto';
import { ilrSerialiser, learnerChecker, year2526 } from '@/lib/ilr';
import { pool } from '@/lib/platform/postgres';
import { withTenant } from '@/lib/platform/prisma';
import { prisma } from '@/lib/platform/prisma/client';
import { postgresFileStore } from '@/lib/platform/storage';
import { databaseCpu, measureWithDatabase } from './database-cpu';
import type { ExportRun, ExportTask } from './export-task';
import { everythingIncluded, learnerFrom } from './prisma-learners';

const LEARNERS_PER_PAGE = 1_000;
const { warmUp, ...task }: ExportTask = JSON.parse(process.argv[2] ?? '{}');
const serialiser = ilrSerialiser(year2526);
const check = learnerChecker(year2526);
const entity = year2526.entities.Learner;

const readPage = ({ tenantId, providerId }: ExportTask['warmUp'], after: bigint) =>
  withTenant(tenantId, (tx) =>
    tx.ilrRecord.findMany({
      where: { providerId, academicYear: '2526', id: { gt: after } },
      orderBy: { id: 'asc' },
      take: LEARNERS_PER_PAGE,
      include: everythingIncluded,
    }),
  );

const write = async (whose: ExportTask['warmUp']) => {
  const files = postgresFileStore(pool(), whose.tenantId);
  const fileId = randomUUID();
  let learners = 0;
  let parts = 0;
  let after = 0n;
  for (let page = await readPage(whose, after); page.length > 0; page = await readPage(whose, after)) {
    const records = page.map((row) => learnerFrom(entity, row));
    for (const record of records) if (check(record).length > 0) throw new Error('A made-up learner does not fit');
    parts += 1;
    learners += records.length;
    await files.writePart(fileId, parts, [serialiser.learners(records)]);
    after = page.at(-1)?.id ?? after;
  }
  return { fileId, learners, ...(await files.complete(fileId, parts)) };
};

const made = async (whose: ExportTask['warmUp']): Promise<ExportRun> => {
  let written = { fileId: '', learners: 0, bytes: 0, sha256: '' };
  const measured = await measureWithDatabase(await databaseCpu(pool()), async () => {
    written = await write(whose);
  });
  return { ...written, ...measured };
};

await made(warmUp);
console.log(JSON.stringify(await made(task)));
await prisma().$disconnect();
await pool().end();
