import type { JobDatabase, Sql } from '@/lib/platform/jobs/contract';

/** The moments between which a process can die: a transaction about to commit, or just committed. */
export const MOMENTS = ['claimed', 'loaded', 'settling', 'settled'] as const;
export type Moment = (typeof MOMENTS)[number];

const STATEMENTS = [
  { moment: 'claimed', when: 'after', text: /set lease_token = \$2/ },
  { moment: 'loaded', when: 'after', text: /set status = 'running'/ },
  { moment: 'settling', when: 'before', text: /delete from job_item where id = \$1 and lease_token/ },
  { moment: 'settled', when: 'after', text: /delete from job_item where id = \$1 and lease_token/ },
] as const;

const die = () => process.kill(process.pid, 'SIGKILL');

/** A queue whose process kills itself, without a chance to clean up, at the given moment of the given call. */
export const dyingDatabase = (database: JobDatabase, moment: Moment, call: number): JobDatabase => {
  const deadly = STATEMENTS.find((statement) => statement.moment === moment);
  let calls = 0;
  const watched = (sql: Sql, onHit: () => void): Sql => ({
    async query<Row>(text: string, values?: readonly unknown[]) {
      const result = await sql.query<Row>(text, values);
      if (deadly?.text.test(text) && result.rowCount > 0) onHit();
      return result;
    },
  });
  return {
    ...database,
    transaction: async (work) => {
      let isHit = false;
      const value = await database.transaction(async (sql) => {
        const done = await work(watched(sql, () => (isHit = true)));
        if (isHit) calls += 1;
        if (isHit && calls === call && deadly?.when === 'before') die();
        return done;
      });
      if (isHit && calls === call && deadly?.when === 'after') die();
      return value;
    },
  };
};
