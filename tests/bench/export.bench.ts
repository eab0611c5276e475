// From the database to a finished file in the database, as the product makes it; what row-level security costs; and downloads.
import type pg from 'pg';
import { year2526 } from '@/lib/ilr';
import { readIlrRecords } from '@/lib/platform/postgres';
import { postgresFileStore } from '@/lib/platform/storage';
import { type BenchProvider, benchDatabase } from './support/bench-database';
import { databaseCpu } from './support/database-cpu';
import type { DownloadRun } from './support/download-program';
import { type ExportRun, runProgram } from './support/export-task';
import { figure, measureOnce, medianOf, perSecond, printTable, type Run } from './support/measure';

const ROUNDS = 2;
const RLS_ROUNDS = 5;
const LEARNERS_TO_WARM_UP = 1_000;
// As many as the design's own measurements had.
const LEARNERS_TO_COMPARE = 100_000;
const MEGABYTE = 1e6;
const MS_PER_SECOND = 1000;

const asked = process.argv.slice(2).map(Number);
const [toCompare = LEARNERS_TO_COMPARE, ...sizes] = asked.length > 0 ? asked : [LEARNERS_TO_COMPARE, 10_000];
const database = await benchDatabase(LEARNERS_TO_WARM_UP, toCompare, ...sizes);
const databaseMs = await databaseCpu(database.pool);
const [warmUp, compared, ...others] = database.providers;
if (warmUp === undefined || compared === undefined) throw new Error('There is no made-up provider');

interface Made extends ExportRun {
  readonly way: string;
  readonly allCpuMs: number;
}

const make = async (way: string, program: string, provider: BenchProvider): Promise<Made> => {
  const run = await runProgram<ExportRun>(program, database.url, { ...provider, warmUp });
  if (run.learners !== provider.learners) throw new Error(`${way} wrote ${run.learners} of ${provider.learners}`);
  return { ...run, way, allCpuMs: run.cpuMs + (run.databaseMs ?? 0) };
};

const bestOf = (runs: readonly Made[]): Made => runs.reduce((best, run) => (run.wallMs < best.wallMs ? run : best));

const OURS = 'Muster';
const PRISMA = 'Prisma include, pages of 1,000';
const makeOurs = (provider: BenchProvider) => make(OURS, 'export-program.ts', provider);

const contentOf = async (tenantId: string, fileId: string): Promise<Buffer> => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of postgresFileStore(database.pool, tenantId).open(fileId)) chunks.push(chunk);
  return Buffer.concat(chunks);
};

/** The file made through Prisma is the learners alone; ours has the header before them. */
const requireSameLearners = async ({ tenantId }: BenchProvider, ours: Made, theirs: Made): Promise<void> => {
  const [whole, learners] = [await contentOf(tenantId, ours.fileId), await contentOf(tenantId, theirs.fileId)];
  if (!whole.subarray(whole.indexOf('<Learner>')).subarray(0, learners.length).equals(learners))
    throw new Error('The two ways do not write the same learners');
};

const compareWithPrisma = async (provider: BenchProvider): Promise<readonly [Made, Made]> => {
  const ours: Made[] = [];
  const theirs: Made[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    ours.push(await makeOurs(provider));
    theirs.push(await make(PRISMA, 'prisma-export-program.ts', provider));
  }
  const best = [bestOf(ours), bestOf(theirs)] as const;
  await requireSameLearners(provider, ...best);
  return best;
};

const showMade = (made: readonly Made[], [ours, theirs]: readonly [Made, Made]): void => {
  printTable(
    'Database to a finished, checked and hashed file in the database, from the first part to the end, warm',
    made.map((run) => ({
      way: run.way,
      learners: figure(run.learners),
      MB: figure(run.bytes / MEGABYTE),
      'wall s': figure(run.wallMs / MS_PER_SECOND),
      'node cpu s': figure(run.cpuMs / MS_PER_SECOND),
      'database cpu s': run.databaseMs === null ? 'elsewhere' : figure(run.databaseMs / MS_PER_SECOND),
      'learners/s': figure(perSecond(run.learners, run.wallMs)),
      'learners/cpu-s': figure(perSecond(run.learners, run.allCpuMs)),
      'peak MB': figure(run.rssBytes / MEGABYTE),
    })),
  );
  console.log(
    `Prisma takes ${figure(theirs.wallMs / ours.wallMs)} times the time and ${figure(theirs.allCpuMs / ours.allCpuMs)}` +
      ' times the cpu for the same learners, byte for byte.',
  );
};

const setRowLevelSecurity = (owner: pg.Pool, state: 'ENABLE' | 'DISABLE') =>
  owner.query(`DO $$ DECLARE held text; BEGIN
    FOR held IN SELECT c.oid::regclass::text FROM pg_class c
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> '_prisma_migrations'
    LOOP EXECUTE format('ALTER TABLE %s ${state} ROW LEVEL SECURITY', held); END LOOP; END $$`);

const measureRowLevelSecurity = async ({ tenantId, learners: held, recordIds }: BenchProvider): Promise<void> => {
  const ilrRecordIds = await recordIds(held);
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
  const pair = await compareWithPrisma(compared);
  const made = [...pair];
  for (const provider of others) made.push(await makeOurs(provider));
  showMade(made, pair);
  await measureRowLevelSecurity(others.at(-1) ?? compared);
  await measureDownload(compared, pair[0].fileId);
} finally {
  await database.destroy();
}
