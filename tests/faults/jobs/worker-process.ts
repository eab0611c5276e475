import pg from 'pg';
import { createEmbeddedExecutor, createInngestClient, jobDatabase, serveJobs } from '@/lib/platform/jobs';
import { buildFunction } from './build-function';
import { dyingDatabase, MOMENTS } from './dying-database';
import { Effects } from './effects';

// A process of its own, so that it can be killed. Started by worker.ts with these settings.
const { WORKER_DATABASE_URL: connectionString, WORKER_EFFECTS = '', WORKER_STEP_MS, WORKER_DIES = '' } = process.env;

const pool = new pg.Pool({ connectionString, max: 6 });
const [name, call] = WORKER_DIES.split(':');
const moment = MOMENTS.find((each) => each === name);
const database = moment ? dyingDatabase(jobDatabase(pool), moment, Number(call)) : jobDatabase(pool);

const executor = createEmbeddedExecutor({ database, pollMs: 20, graceMs: 300, backoffMs: () => 0 });
const client = createInngestClient({ mode: 'embedded', executor });
await executor.load(serveJobs(client, [buildFunction(client, new Effects(WORKER_EFFECTS), Number(WORKER_STEP_MS))]));
executor.start();
process.stdout.write('ready\n');
