import 'server-only';
import type { JobDatabase, JobLog } from './contract';
import { type Presence, releaseOrphans } from './presence';
import { failUnserved, pruneEnded } from './prune';

export interface HousekeepingOptions {
  readonly database: JobDatabase;
  readonly presence: Presence;
  readonly functionIds: () => readonly string[];
  readonly leaseMs: number;
  readonly graceMs: number;
  readonly keepDays: number;
  readonly log: JobLog;
}

export interface Housekeeping {
  prune(): Promise<{ runs: number; events: number }>;
  /** Does what has come due; called between claims. */
  tick(): Promise<void>;
}

const PRUNE_EVERY_MS = 3_600_000;

const everyMs = (interval: number) => {
  let last = Number.NEGATIVE_INFINITY;
  return (): boolean => {
    const now = performance.now();
    if (now - last < interval) return false;
    last = now;
    return true;
  };
};

export const createHousekeeping = (options: HousekeepingOptions): Housekeeping => {
  const { database, presence, leaseMs, graceMs, keepDays, log } = options;
  const isOrphanCheckDue = everyMs(graceMs / 2);
  const isPruneDue = everyMs(PRUNE_EVERY_MS);

  const prune = () =>
    database.transaction(async (sql) => {
      const failed = await failUnserved(sql, options.functionIds(), keepDays);
      if (failed > 0) log('runs of functions that are not served any more have failed', { count: failed });
      return pruneEnded(sql, keepDays);
    });

  // After a failover every process loses its lock at once: whoever is back first waits for the others to come back too.
  const canJudgeOthers = () => presence.heldForMs() >= graceMs;

  return {
    prune,
    async tick() {
      if (canJudgeOthers() && isOrphanCheckDue()) {
        const count = await database.transaction((sql) => releaseOrphans(sql, leaseMs, graceMs));
        if (count > 0) log('the items of a process that has died were released', { count });
      }
      if (isPruneDue()) await prune();
    },
  };
};
