import 'server-only';
import type { JobDatabase, JobLog } from './contract';

/** Renews the leases of what this process is working on, all of them in one statement. */
export interface Leases {
  hold(token: string): void;
  drop(token: string): void;
}

export interface LeasesOptions {
  readonly leaseMs: number;
  readonly beatMs: number;
  readonly executor: () => number | null;
  readonly log: JobLog;
}

// Rows that are locked are being settled or cancelled: waiting for them here could deadlock, and they need no lease.
const RENEW = `
  update job_item set lease_until = now() + $2 * interval '1 ms', executor = $3
   where id in (select id from job_item where lease_token = any($1) for update skip locked)`;

export const createLeases = (database: JobDatabase, options: LeasesOptions): Leases => {
  const tokens = new Set<string>();
  let timer: NodeJS.Timeout | undefined;

  const renew = async () => {
    const values = [[...tokens], options.leaseMs, options.executor()];
    await database.transaction((sql) => sql.query(RENEW, values));
  };

  const beat = () => {
    renew().catch(() => options.log('leases could not be renewed'));
  };

  return {
    hold: (token) => {
      tokens.add(token);
      timer ??= setInterval(beat, options.beatMs);
    },
    drop: (token) => {
      tokens.delete(token);
      if (tokens.size > 0) return;
      clearInterval(timer);
      timer = undefined;
    },
  };
};
