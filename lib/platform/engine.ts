import 'server-only';
import { env } from './env';
import {
  createEmbeddedExecutor,
  createInngestClient,
  type EmbeddedExecutor,
  type JobClient,
  type JobHandlers,
  jobDatabase,
  serveJobs,
} from './jobs';
import { jobFunctions } from './jobs/functions';
import { log } from './log';
import { pool } from './postgres';

type Engine = {
  readonly client: JobClient;
  readonly handlers: JobHandlers;
  /** Null where Inngest runs the jobs. */
  readonly executor: EmbeddedExecutor | null;
};

// Pages, routes and the instrumentation are bundled apart; there is one engine all the same.
const shared = globalThis as typeof globalThis & { musterEngine?: Engine };

const onError = (error: unknown, where: { functionId: string; runId: string }) =>
  log.error('A job failed', error, where);

const withInngest = (eventKey: string, signingKey: string): Engine => {
  const { INNGEST_BASE_URL: baseUrl } = env();
  const client = createInngestClient({ mode: 'inngest', eventKey, signingKey, baseUrl, onError });
  return { client, handlers: serveJobs(client, jobFunctions(client)), executor: null };
};

const embedded = (): Engine => {
  const executor = createEmbeddedExecutor({
    database: jobDatabase(pool()),
    signingKey: env().MUSTER_JOBS_SIGNING_KEY,
    log: log.info,
  });
  const client = createInngestClient({ mode: 'embedded', executor, onError });
  return { client, handlers: serveJobs(client, jobFunctions(client)), executor };
};

const build = (): Engine => {
  const { INNGEST_EVENT_KEY, INNGEST_SIGNING_KEY, INNGEST_DEV, NODE_ENV, VERCEL } = env();
  // The dev flag makes the handler run calls that nobody signed.
  if (INNGEST_DEV !== undefined && NODE_ENV === 'production')
    throw new Error('INNGEST_DEV must not be set in production');
  if (INNGEST_EVENT_KEY !== undefined && INNGEST_SIGNING_KEY !== undefined)
    return withInngest(INNGEST_EVENT_KEY, INNGEST_SIGNING_KEY);
  if (VERCEL !== undefined)
    throw new Error('On Vercel jobs need Inngest: set INNGEST_EVENT_KEY and INNGEST_SIGNING_KEY');
  return embedded();
};

export const engine = (): Engine => {
  shared.musterEngine ??= build();
  return shared.musterEngine;
};

export const jobClient = (): JobClient => engine().client;
