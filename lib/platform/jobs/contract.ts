import 'server-only';
import type { Inngest } from 'inngest';

/** Told of what happens, in fixed sentences and facts that hold no personal data. */
export type JobLog = (message: string, facts?: Record<string, string | number | boolean>) => void;

/** The part of a Postgres connection that a unit of work uses. */
export interface Sql {
  query<Row>(text: string, values?: readonly unknown[]): Promise<{ rows: Row[]; rowCount: number }>;
}

/** A connection kept for longer than one unit of work. */
export interface HeldConnection {
  transaction<Value>(work: (sql: Sql) => Promise<Value>): Promise<Value>;
  onLost(listener: () => void): void;
  release(): void;
}

/** Where the queue lives. Each unit of work is one transaction under the role the app may use. */
export interface JobDatabase {
  transaction<Value>(work: (sql: Sql) => Promise<Value>): Promise<Value>;
  hold(): Promise<HeldConnection>;
}

/** What `serveJobs` gives, and what `app/api/inngest/route.ts` exports. */
export type JobHandlers = Readonly<Record<'GET' | 'POST' | 'PUT', (request: Request) => Promise<Response>>>;

/** An event as its sender writes it: ids and counts only. */
export interface JobEvent {
  readonly id?: string;
  readonly name: string;
  readonly data?: Readonly<Record<string, unknown>>;
  readonly ts?: number;
}

/** Drives Inngest functions on Postgres, in this process, through the SDK's own request handler. */
export interface EmbeddedExecutor {
  /** The key the client must verify requests with; made afresh for the process unless one was given. */
  readonly signingKey: string;
  /** The Event API without a network, for the Inngest client. */
  readonly fetch: typeof fetch;
  /** Reads the functions' settings and refuses what cannot be honoured here. Returns the functions' ids. */
  load(handlers: JobHandlers): Promise<readonly string[]>;
  ingest(events: readonly JobEvent[]): Promise<readonly string[]>;
  /** Works until `stop`. */
  start(): void;
  /** Takes nothing new and waits for what is running, at most `deadlineMs`. */
  stop(deadlineMs?: number): Promise<void>;
  /** Works until nothing is due or the deadline has come; returns how many items were worked. */
  drain(deadlineMs: number): Promise<number>;
  /** Deletes what ended longer ago than `keepDays`; returns how many runs and events went. */
  prune(): Promise<{ runs: number; events: number }>;
}

export interface EmbeddedExecutorOptions {
  readonly database: JobDatabase;
  readonly signingKey?: string;
  /** How many items this process works at once. */
  readonly concurrency?: number;
  readonly pollMs?: number;
  /** How long a silent but connected process keeps its items. */
  readonly leaseMs?: number;
  /** How long after its connection has gone a process counts as dead. */
  readonly graceMs?: number;
  readonly backoffMs?: (attempt: number) => number;
  readonly keepDays?: number;
  readonly log?: JobLog;
}

export type InngestClientConfig = {
  /** Told of each error that a step or function threw, before its message is withheld from the engine. */
  readonly onError?: (error: unknown, where: { readonly functionId: string; readonly runId: string }) => void;
  readonly log?: JobLog;
} & (
  | { readonly mode: 'embedded'; readonly executor: Pick<EmbeddedExecutor, 'fetch' | 'signingKey'> }
  | {
      readonly mode: 'inngest';
      readonly eventKey: string;
      readonly signingKey: string;
      readonly baseUrl?: string;
      /** Talks to a local Inngest Dev Server, which signs nothing. Refused in production by the caller. */
      readonly isDev?: boolean;
    }
);

export type JobClient = Inngest;
