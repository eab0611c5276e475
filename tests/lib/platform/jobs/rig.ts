import type { InngestFunction } from 'inngest';
import pg from 'pg';
import { expect } from 'vitest';
import {
  createEmbeddedExecutor,
  createInngestClient,
  type EmbeddedExecutor,
  type EmbeddedExecutorOptions,
  type JobClient,
  type JobDatabase,
  jobDatabase,
  serveJobs,
} from '@/lib/platform/jobs';
import { freshDatabase } from '@/tests/support/fresh-database';

/** Fast enough that a scenario takes milliseconds. */
const FAST = { pollMs: 20, graceMs: 300, backoffMs: () => 0 };

export type Define = (client: JobClient) => readonly InngestFunction.Any[];

export interface RunRow {
  readonly id: string;
  readonly functionId: string;
  readonly status: string;
  readonly output: unknown;
  readonly error: { readonly name: string; readonly message: string } | null;
  readonly stepCount: number;
}

const RUNS = `select id, function_id as "functionId", status, output, error, step_count as "stepCount"
  from job_run where function_id = $1 order by id`;

const waitFor = { interval: 10, timeout: 60_000 };

/** A queue of its own, and executors that work it. */
export class Rig {
  private readonly executors: EmbeddedExecutor[] = [];
  private readonly pools: pg.Pool[] = [];

  private constructor(
    readonly url: string,
    readonly database: JobDatabase,
    private readonly destroyDatabase: () => Promise<void>,
  ) {}

  static async open(): Promise<Rig> {
    const { url, destroy } = await freshDatabase();
    const pool = new pg.Pool({ connectionString: url, max: 10 });
    // The database is dropped under connections that are still closing.
    pool.on('error', () => undefined);
    const rig = new Rig(url, jobDatabase(pool), destroy);
    rig.pools.push(pool);
    return rig;
  }

  async close(): Promise<void> {
    await this.rest();
    await Promise.all(this.pools.map((pool) => pool.end()));
    await this.destroyDatabase();
  }

  /** Stops every executor and empties the queue. */
  async rest(): Promise<void> {
    await Promise.all(this.executors.splice(0).map((executor) => executor.stop()));
    await this.rows('delete from job_run');
    await this.rows('delete from job_event');
  }

  async load(define: Define, options: Partial<EmbeddedExecutorOptions> = {}) {
    const executor = createEmbeddedExecutor({ database: this.database, ...FAST, ...options });
    const client = createInngestClient({ mode: 'embedded', executor });
    const handlers = serveJobs(client, define(client));
    await executor.load(handlers);
    this.executors.push(executor);
    return { executor, client, handlers };
  }

  async start(define: Define, options: Partial<EmbeddedExecutorOptions> = {}) {
    const loaded = await this.load(define, options);
    loaded.executor.start();
    return loaded;
  }

  async rows<Row>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    return this.database.transaction(async (work) => (await work.query<Row>(sql, values)).rows);
  }

  runs(id: string): Promise<RunRow[]> {
    return this.rows<RunRow>(RUNS, [`muster-${id}`]);
  }

  /** Waits until the function's runs have these statuses, oldest first, and returns them. */
  async ended(id: string, ...statuses: readonly string[]): Promise<RunRow[]> {
    await expect.poll(async () => (await this.runs(id)).map((run) => run.status), waitFor).toEqual(statuses);
    return this.runs(id);
  }

  async until(what: () => unknown): Promise<void> {
    await expect.poll(async () => Boolean(await what()), waitFor).toBe(true);
  }
}
