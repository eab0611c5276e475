// A file of made-up learners into a database: sent, checked when nobody is there yet, loaded, and checked and loaded again.
import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { ProviderContext } from '@/lib/features/provider';
import { inTransaction } from '@/lib/platform/postgres';
import { throwAwayDatabase } from '../../scripts/database/throw-away.mjs';
import { migrate } from '../../scripts/migrate.mjs';
import { runProgram } from './support/export-task';
import type { ImportRun, ImportTask } from './support/import-task';
import { madeUpFiles } from './support/made-up-files';
import { figure, perSecond, printTable } from './support/measure';

const UKPRN = 10000001;
const MEGABYTE = 1e6;
const MS_PER_SECOND = 1000;

const asked = process.argv.slice(2).map(Number);
const sizes = asked.length > 0 ? asked : [10_000, 100_000];
const folder = await mkdtemp(path.join(tmpdir(), 'muster-import-'));

const anEmptyProvider = async (pool: pg.Pool): Promise<ProviderContext> => {
  const [tenantId, providerId, userId] = [randomUUID(), randomUUID(), randomUUID()];
  const name = 'Made-up Training';
  await inTransaction(pool, { tenant: tenantId }, async (client) => {
    await client.query('INSERT INTO organisation (id, name) VALUES ($1, $2)', [tenantId, name]);
    const provider = [tenantId, providerId, UKPRN, name];
    await client.query('INSERT INTO provider (tenant_id, id, ukprn, name) VALUES ($1, $2, $3, $4)', provider);
  });
  return { tenantId, providerId, ukprn: UKPRN, organisation: name, name, userId, role: 'data-manager' };
};

/** The same learners, each with another e-mail address and another LearnPlanEndDate on every aim. */
const changedFile = async (file: string): Promise<string> => {
  const changed = file.replace('.XML', '-changed.XML');
  const text = await readFile(file, 'latin1');
  const other = text
    .replaceAll(/<Email>/g, '<Email>new.')
    .replaceAll(/<LearnPlanEndDate>\d{4}/g, '<LearnPlanEndDate>2031');
  await writeFile(changed, other, 'latin1');
  return changed;
};

type Row = Readonly<Record<string, string>>;

const rowOf = (what: string, run: ImportRun): Row => ({
  what,
  learners: figure(run.learners),
  'wall s': figure(run.wallMs / MS_PER_SECOND),
  'node cpu s': figure(run.cpuMs / MS_PER_SECOND),
  'database cpu s': run.databaseMs === null ? 'elsewhere' : figure(run.databaseMs / MS_PER_SECOND),
  'learners/s': run.learners === 0 ? '' : figure(perSecond(run.learners, run.wallMs)),
  'peak MB': figure(run.rssBytes / MEGABYTE),
});

/** Sends, checks and, if wanted, loads a file; a row for each. */
const imported = async (url: string, provider: ProviderContext, file: string, kind: string, mayLoad = true) => {
  const run = (step: ImportTask['step'], importId: string) =>
    runProgram<ImportRun>('import-program.ts', url, { step, provider, path: file, importId } satisfies ImportTask);
  const sent = await run('send', '');
  const rows = [rowOf(`send ${kind}`, sent), rowOf(`check ${kind}`, await run('check', sent.importId))];
  return mayLoad ? [...rows, rowOf(`load ${kind}`, await run('load', sent.importId))] : rows;
};

const measured = async (url: string, pool: pg.Pool, file: string): Promise<readonly Row[]> => {
  const provider = await anEmptyProvider(pool);
  const added = await imported(url, provider, file, 'new');
  const same = await imported(url, provider, file, 'the same', false);
  const changed = await imported(url, provider, await changedFile(file), 'changed');
  return [...added, ...same, ...changed];
};

try {
  const files = await madeUpFiles(folder, sizes);
  const database = await throwAwayDatabase();
  await migrate(database.ownerUrl, { log: () => {} });
  const pool = new pg.Pool({ connectionString: database.url, max: 2 });
  for (const file of files) {
    const rows = await measured(database.url, pool, file);
    printTable(`A file of ${figure((await stat(file)).size / MEGABYTE)} MB, each step in a process of its own`, rows);
  }
  await pool.end();
  await database.destroy();
} finally {
  await rm(folder, { recursive: true });
}
