import pg from 'pg';

/** What the transaction whose end the server does not outlive has written. */
const WRITES = {
  'the event is marked as sent': /UPDATE "public"\."event_outbox"/,
  'the stamp is given': /UPDATE "public"\."ilr_export" SET .*"prepared_at"/,
  'the learners are planned': /INSERT INTO ilr_export_part/,
  'the bytes of the part are stored': /INSERT INTO stored_chunk/,
  'the learners of the part are counted': /UPDATE ilr_export SET learners_done/,
  'the file is closed': /UPDATE stored_file SET bytes/,
  'the export is published': /INSERT INTO "public"\."mail"/,
  'the export has failed': /UPDATE "public"\."ilr_export" SET .*"failure"/,
  'learners of an import are counted': /UPDATE "public"\."ilr_import" SET .*"learners_done"/,
  'the check is written down': /UPDATE "public"\."ilr_import" SET .*"matches"/,
  'the load is finished': /UPDATE ilr_import SET status = 'loaded'/,
  'the file is let go': /DELETE FROM stored_file/,
  'the mail is marked as sent': /UPDATE "public"\."mail"/,
  'the engine notes the step': /delete from job_item where id = \$1 and lease_token/,
} as const;

export type Write = keyof typeof WRITES;

/** The nth commit of such a transaction, counted from when the server is told of it. */
export interface Death {
  readonly when: 'before' | 'after';
  readonly write: Write;
  readonly nth: number;
}

const die = () => process.kill(process.pid, 'SIGKILL');

const textOf = (statement: unknown): string => {
  if (typeof statement === 'string') return statement;
  const isObject = typeof statement === 'object' && statement !== null;
  return isObject && 'text' in statement && typeof statement.text === 'string' ? statement.text : '';
};

class Watch {
  private death: Death | null = null;
  private commits = 0;

  arm(death: Death): void {
    this.death = death;
    this.commits = 0;
  }

  /** Puts itself between a connection and its server. */
  over(client: pg.PoolClient): void {
    const query = client.query.bind(client);
    let isHit = false;
    const watched = (...args: unknown[]): unknown => {
      const text = textOf(args[0]);
      if (/^begin/i.test(text)) isHit = false;
      if (this.death !== null && WRITES[this.death.write].test(text)) isHit = true;
      const isDeadly = isHit && /^commit/i.test(text) && this.isItsTurn();
      if (isDeadly && this.death?.when === 'before') die();
      const answer: unknown = Reflect.apply(query, client, args);
      return isDeadly && answer instanceof Promise ? answer.finally(die) : answer;
    };
    client.query = watched as typeof client.query;
  }

  private isItsTurn(): boolean {
    this.commits += 1;
    return this.commits === this.death?.nth;
  }
}

/** A pool whose process kills itself, without a chance to clean up, at the end of the transaction it was told of. */
export const dyingPool = (settings: pg.PoolConfig): { pool: pg.Pool; arm: (death: Death) => void } => {
  const watch = new Watch();
  const pool = new pg.Pool(settings);
  pool.on('connect', (client) => watch.over(client));
  // The database may go before its connections do.
  pool.on('error', () => undefined);
  return { pool, arm: (death) => watch.arm(death) };
};
