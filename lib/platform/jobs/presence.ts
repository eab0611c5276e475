import 'server-only';
import { randomInt } from 'node:crypto';
import type { HeldConnection, JobDatabase, JobLog, Sql } from './contract';

/** Proof that this process lives: an advisory lock that Postgres drops the moment the process's connection goes. */
export interface Presence {
  start(): void;
  stop(): void;
  /** The number under which the lock is held; null while it is not. */
  number(): number | null;
  /** For how long it has been held without a break. */
  heldForMs(): number;
}

const LOCK_CLASS = 0x6a6f6273;
const NUMBERS = 2 ** 31 - 1;
const RECONNECT_MS = 1_000;

const takeLock = async (connection: HeldConnection): Promise<number> => {
  const number = randomInt(1, NUMBERS);
  const isTaken = await connection.transaction(async (sql) => {
    const { rows } = await sql.query<{ taken: boolean }>('select pg_try_advisory_lock($1, $2) as taken', [
      LOCK_CLASS,
      number,
    ]);
    return rows[0]?.taken === true;
  });
  return isTaken ? number : takeLock(connection);
};

class AdvisoryPresence implements Presence {
  private connection: HeldConnection | undefined;
  private held: { number: number; since: number } | undefined;
  private timer: NodeJS.Timeout | undefined;
  private isWanted = false;

  constructor(
    private readonly database: JobDatabase,
    private readonly log: JobLog,
  ) {}

  start(): void {
    this.isWanted = true;
    void this.connect();
  }

  stop(): void {
    this.isWanted = false;
    this.drop();
  }

  number(): number | null {
    return this.held?.number ?? null;
  }

  heldForMs(): number {
    return this.held === undefined ? 0 : performance.now() - this.held.since;
  }

  private async connect(): Promise<void> {
    try {
      const connection = await this.database.hold();
      this.connection = connection;
      connection.onLost(() => this.reconnect());
      const number = await takeLock(connection);
      this.held = { number, since: performance.now() };
    } catch {
      this.reconnect();
    }
    if (!this.isWanted) this.drop();
  }

  // Each connection takes a number of its own: the server may keep the lock of a connection that we have lost.
  private reconnect(): void {
    this.drop();
    if (!this.isWanted) return;
    this.log('the connection that proves this process alive was lost');
    this.timer = setTimeout(() => void this.connect(), RECONNECT_MS);
  }

  private drop(): void {
    clearTimeout(this.timer);
    this.connection?.release();
    this.connection = undefined;
    this.held = undefined;
  }
}

export const createPresence = (database: JobDatabase, log: JobLog): Presence => new AdvisoryPresence(database, log);

/**
 * Ends the leases of processes whose lock is gone and that have not renewed for `graceMs`, so that a killed process's
 * jobs are taken up at once instead of when their leases run out.
 */
export const releaseOrphans = async (sql: Sql, leaseMs: number, graceMs: number): Promise<number> => {
  const { rowCount } = await sql.query(
    `update job_item set lease_until = now() - interval '1 ms'
      where id in (
        select id from job_item
         where executor is not null and lease_until > now()
           and lease_until < now() + $2 * interval '1 ms'
           and not exists (
             select from pg_locks l
              where l.locktype = 'advisory' and l.granted and l.objsubid = 2
                and l.database = (select oid from pg_database where datname = current_database())
                and l.classid = $1::int8::oid and l.objid = executor::int8::oid)
         for update skip locked)`,
    [LOCK_CLASS, leaseMs - graceMs],
  );
  return rowCount;
};
