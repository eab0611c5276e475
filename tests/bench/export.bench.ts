// From the database to a finished file in the database, as the product makes it; what row-level security costs; and downloads.
import { setTimeout as rest } from 'node:timers/promises';
import type pg from 'pg';
import { year2526 } from '@/lib/ilr';
import { readIlrRecords } from '@/lib/platform/postgres';
import { type BenchProvider, benchDatabase } from './support/bench-database';
import { databaseCpu } from './support/database-cpu';
import type { DownloadRun } from './support/download-program';
import { type ExportRun, runProgram } from './support/export-task';
import { figure, measureOnce, medianOf, perSecond, printTable, type Run } from './support/measure';

const ROUNDS = 2;
const RLS_ROUNDS = 5;
const LEARNERS_FOR_RLS = 5_000;
const MEGABYTE = 1e6;
// A backend that ends is counted with its server a moment later.
const REAPING_MS = 300;

const sizes = process.argv.slice(2).map(Number);
const [small = 10_000, ...larger] = sizes.length > 0 ? sizes : [10_000, 100_000];
const database = await benchDatabase(small, ...larger);
const databaseMs = await databaseCpu(database.pool);

interface Made extends ExportRun {
  readonly way: string;
  readonly allCpuMs: number;
}

const make = async (way: string, program: string, provider: BenchProvider): Promise<Made> => {
  const before = databaseMs();
  const run = await runProgram<ExportRun>(program, database.url, provider);
  await rest(REAPING_MS);
  const after = databaseMs();
  if (run.learners !== provider.learners) throw new Error(`${way} wrote ${run.learners} of ${provider.learners}`);
  return { ...run, way, allCpuMs: run.cpuMs + (before === null || after === null ? 0 : after - before) };
};

const bestOf = (runs: readonly Made[]): Made => runs.reduce((best, run) => (run.allCpuMs < best.allCpuMs ? run : best));

const OURS = 'Muster, the whole job';
const PRISMA = 'Prisma include, pages of 1,000';

const compareWithPrisma = async (provider: BenchProvider): Promise<readonly Made[]> => {
  const ours: Made[] = [];
  const theirs: Made[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    ours.push(await make(OURS, 'export-program.ts', provider));
    theirs.push(await make(PRISMA, 'prisma-export-program.ts', provider));
  }
  return [bestOf(ours), bestOf(theirs)];
};

const showMade = (made: readonly Made[]): void => {
  const ours = made[0]?.allCpuMs ?? Number.NaN;
  const learners = made[0]?.learners ?? Number.NaN;
  printTable(
    'Database to a finished, checked and hashed file in the database (cpu: this program and the server)',
    made.map((run) => ({
      way: run.way,
      learners: figure(run.learners),
      MB: figure(run.bytes / MEGABYTE),
      'wall s': figure(run.wallMs / 1000),
      'learners/s': figure(perSecond(run.learners, run.wallMs)),
      'learners/cpu-s': figure(perSecond(run.learners, run.allCpuMs)),
      'cpu of ours': figure(run.allCpuMs / run.learners / (ours / learners)),
      'peak MB': figure(run.rssBytes / MEGABYTE),
    })),
  );
};

const setRowLevelSecurity = (owner: pg.Pool, state: 'ENABLE' | 'DISABLE') =>
  owner.query(`DO $$ DECLARE held text; BEGIN
    FOR held IN SELECT c.oid::regclass::text FROM pg_class c
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> '_prisma_migrations'
    LOOP EXECUTE format('ALTER TABLE %s ${state} ROW LEVEL SECURITY', held); END LOOP; END $$`);

const measureRowLevelSecurity = async ({ tenantId, recordIds }: BenchProvider): Promise<void> => {
  const ilrRecordIds = await recordIds(LEARNERS_FOR_RLS);
  const read = async () => {
    const wanted = { tenantId, year: year2526, selection: { kind: 'ids' as const, ilrRecordIds } };
    let learners = 0;
    for await (const batch of readIlrRecords(database.pool, wanted)) learners += batch.length;
    if (learners !== ilrRecordIds.length) throw new Error(`Only ${learners} learners were read`);
  };
  const runs: Record<'ENABLE' | 'DISABLE', Run[]> = { ENABLE: [], DISABLE: [] };
  await read();
  for (let round = 0; round < RLS_ROUNDS; round += 1)
    for (const state of ['ENABLE', 'DISABLE'] as const) {
      await setRowLevelSecurity(database.owner, state);
      const before = databaseMs() ?? 0;
      const { wallMs, cpuMs } = await measureOnce(read);
      runs[state].push({ wallMs, cpuMs: cpuMs + (databaseMs() ?? 0) - before });
    }
  await setRowLevelSecurity(database.owner, 'ENABLE');
  const [on, off] = [medianOf(runs.ENABLE), medianOf(runs.DISABLE)];
  printTable(
    `Reading ${figure(ilrRecordIds.length)} learners with and without row-level security`,
    [
      { name: 'forced on every table', run: on },
      { name: 'switched off', run: off },
    ].map(({ name, run }) => ({
      'row-level security': name,
      'wall ms': figure(run.wallMs),
      'cpu ms': figure(run.cpuMs),
      'cpu of off': figure(run.cpuMs / off.cpuMs),
    })),
  );
};

const measureDownload = async ({ tenantId }: BenchProvider, fileId: string): Promise<void> => {
  const run = await runProgram<DownloadRun>('download-program.ts', database.url, { tenantId, fileId });
  printTable('Download of a finished file', [
    {
      clients: 'one, as fast as it goes',
      MB: figure(run.bytes / MEGABYTE),
      'MB/s': figure(perSecond(run.bytes / MEGABYTE, run.wallMs)),
      'MB/cpu-s': figure(perSecond(run.bytes / MEGABYTE, run.cpuMs)),
      'peak MB': '',
    },
    {
      clients: `${run.slowClients} at once`,
      MB: '',
      'MB/s': '',
      'MB/cpu-s': '',
      'peak MB': figure(run.rssBytes / MEGABYTE),
    },
  ]);
};

try {
  const [first, ...others] = database.providers;
  if (first === undefined) throw new Error('There is no made-up provider');
  const made = [...(await compareWithPrisma(first))];
  for (const provider of others) made.push(await make(OURS, 'export-program.ts', provider));
  showMade(made);
  await measureRowLevelSecurity(first);
  const last = others.at(-1) ?? first;
  await measureDownload(last, made.at(-1)?.way === OURS ? (made.at(-1)?.fileId ?? '') : (made[0]?.fileId ?? ''));
} finally {
  await database.destroy();
}
