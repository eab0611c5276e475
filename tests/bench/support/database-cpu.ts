import { readdirSync, readFileSync } from 'node:fs';
import type pg from 'pg';
import { measureOnce, type Run } from './measure';
import { peakMemory } from './peak-memory';

const MS_PER_TICK = 10;
const PARENT = 1;
const USER = 11;
const CHILDREN_SYSTEM = 14;

/** The fields of /proc/<pid>/stat after the name, which may itself hold spaces; null when there is no such process. */
const statOf = (pid: string | number): readonly string[] | null => {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? null;
  } catch {
    return null;
  }
};

const ticksOf = (stat: readonly string[] | null, to: number): number =>
  (stat ?? []).slice(USER, to).reduce((sum, ticks) => sum + Number(ticks), 0);

/** Reads how long a server on this machine has been on the processors; null when it is elsewhere, or there is no /proc. */
export const databaseCpu = async (pool: pg.Pool): Promise<() => number | null> => {
  const { rows } = await pool.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  const server = statOf(rows[0]?.pid ?? 0)?.[PARENT];
  return () => {
    const own = server === undefined ? null : statOf(server);
    if (own === null) return null;
    const living = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    const stats = living.map(statOf).filter((stat) => stat?.[PARENT] === server);
    // Of the server itself also what its children had used when they ended.
    const ended = ticksOf(own, CHILDREN_SYSTEM + 1);
    return (ended + stats.reduce((sum, stat) => sum + ticksOf(stat, USER + 2), 0)) * MS_PER_TICK;
  };
};

/** One run, with what the server took for it, and the most memory that this process has had. */
export const measureWithDatabase = async (
  databaseMs: () => number | null,
  run: () => Promise<unknown>,
): Promise<Run & { readonly databaseMs: number | null; readonly rssBytes: number }> => {
  const before = databaseMs();
  const measured = await measureOnce(run);
  const after = databaseMs();
  return {
    ...measured,
    databaseMs: before === null || after === null ? null : after - before,
    rssBytes: peakMemory(),
  };
};
