import type pg from 'pg';
import {
  createEmbeddedExecutor,
  createInngestClient,
  type EmbeddedExecutor,
  type JobClient,
  type JobHandlers,
  jobDatabase,
  serveJobs,
} from '@/lib/platform/jobs';
import { jobFunctions } from '@/lib/platform/jobs/functions';
import { log } from '@/lib/platform/log';
import { sweep } from '@/lib/platform/outbox';
import { type Death, dyingPool } from './dying-pool';

// What a server runs beside its pages, in a process of its own so that it can be killed, and in more of a hurry.
const HURRIED = { pollMs: 20, graceMs: 300, backoffMs: () => 0 };
const CONNECTIONS_MAX = 8;
const SWEEP_MS = 25;

const { pool, arm } = dyingPool({ connectionString: process.env.DATABASE_URL, max: CONNECTIONS_MAX });

const executor = createEmbeddedExecutor({ database: jobDatabase(pool), ...HURRIED });
const onError = (error: unknown) => log.error('A job failed', error);
const client = createInngestClient({ mode: 'embedded', executor, onError });
const handlers = serveJobs(client, jobFunctions(client));

// The platform finds its pool and its engine here, and so takes these.
const shared = globalThis as typeof globalThis & {
  musterPool?: pg.Pool;
  musterEngine?: { client: JobClient; handlers: JobHandlers; executor: EmbeddedExecutor };
};
shared.musterPool = pool;
shared.musterEngine = { client, handlers, executor };

const sweepOn = () => {
  sweep()
    .catch((error: unknown) => log.error('The sweep failed', error))
    .finally(() => setTimeout(sweepOn, SWEEP_MS));
};

const begin = () => {
  executor.start();
  sweepOn();
};

process.on('message', (told: 'begin' | Death) => {
  if (told === 'begin') begin();
  else arm(told);
  process.send?.('done');
});
process.on('disconnect', () => process.exit());

await executor.load(handlers);
process.send?.('ready');
