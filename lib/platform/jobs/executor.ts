import 'server-only';
import { backoffMs } from './backoff';
import type { EmbeddedExecutor, EmbeddedExecutorOptions, JobEvent, JobHandlers } from './contract';
import { toStoredEvent } from './event';
import { eventApi } from './event-api';
import { createHandlerClient, type HandlerClient } from './handler-client';
import { createHousekeeping } from './housekeeping';
import type { JobFunctions } from './job-function';
import { createLeases } from './leases';
import { createPresence } from './presence';
import { acceptEvent } from './route';
import { randomSigningKey } from './signature';
import { createWaker } from './waker';
import { Worker } from './worker';

type Settings = Required<Omit<EmbeddedExecutorOptions, 'signingKey'>>;

const withDefaults = (options: EmbeddedExecutorOptions): Settings => ({
  database: options.database,
  concurrency: options.concurrency ?? 4,
  pollMs: options.pollMs ?? 1_000,
  leaseMs: options.leaseMs ?? 30_000,
  graceMs: options.graceMs ?? 3_000,
  keepDays: options.keepDays ?? 30,
  backoffMs: options.backoffMs ?? ((attempt) => backoffMs(attempt)),
  log: options.log ?? (() => undefined),
});

const STOP_DEADLINE_MS = 10_000;
const BEATS_PER_GRACE = 3;

interface Loaded {
  readonly functions: JobFunctions;
  readonly handler: HandlerClient;
}

class PostgresExecutor implements EmbeddedExecutor {
  readonly signingKey: string;
  readonly fetch = eventApi((events, seed) => this.accept(events, seed));
  private readonly options: Settings;
  private readonly presence;
  private readonly housekeeping;
  private readonly worker;
  private readonly waker = createWaker();
  private current: Loaded | undefined;

  constructor(options: EmbeddedExecutorOptions) {
    this.options = withDefaults(options);
    this.signingKey = options.signingKey ?? randomSigningKey();
    const { database, log, leaseMs, graceMs } = this.options;
    this.presence = createPresence(database, log);
    const functionIds = () => [...this.loaded().functions.keys()];
    const executor = () => this.presence.number();
    this.housekeeping = createHousekeeping({ ...this.options, presence: this.presence, functionIds });
    this.worker = new Worker({
      ...this.options,
      needs: () => ({ ...this.options, ...this.loaded() }),
      claimant: () => ({ functionIds: functionIds(), executor: executor(), leaseMs }),
      leases: createLeases(database, { leaseMs, beatMs: graceMs / BEATS_PER_GRACE, executor, log }),
      housekeeping: this.housekeeping,
      waker: this.waker,
    });
  }

  async load(handlers: JobHandlers): Promise<readonly string[]> {
    const handler = createHandlerClient(handlers, this.signingKey);
    this.current = { handler, functions: await handler.sync() };
    return [...this.current.functions.keys()];
  }

  ingest(events: readonly JobEvent[]): Promise<readonly string[]> {
    return this.accept(events, null);
  }

  start(): void {
    this.loaded();
    this.presence.start();
    this.worker.start();
  }

  async stop(deadlineMs = STOP_DEADLINE_MS): Promise<void> {
    await this.worker.stop(deadlineMs);
    this.presence.stop();
  }

  drain(deadlineMs: number): Promise<number> {
    return this.worker.drain(deadlineMs);
  }

  prune(): Promise<{ runs: number; events: number }> {
    return this.housekeeping.prune();
  }

  private async accept(events: readonly JobEvent[], seed: string | null): Promise<readonly string[]> {
    const { functions } = this.loaded();
    const stored = events.map((event, place) => toStoredEvent(event, seed, place));
    await this.options.database.transaction(async (sql) => {
      for (const event of stored) await acceptEvent(sql, functions, event);
    });
    this.waker.wake();
    return stored.map(({ id }) => id);
  }

  private loaded(): Loaded {
    if (this.current === undefined) throw new Error('load the functions before events are sent or work is started');
    return this.current;
  }
}

/** Runs our Inngest functions where no Inngest is configured: durable, at least once, safe with several processes. */
export const createEmbeddedExecutor = (options: EmbeddedExecutorOptions): EmbeddedExecutor =>
  new PostgresExecutor(options);
