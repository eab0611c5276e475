import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { JobDatabase } from '@/lib/platform/jobs';
import { DISCOVERY, type LeasedItem } from '@/lib/platform/jobs/item';
import { type Define, Rig } from './rig';

let rig: Rig;
beforeAll(async () => {
  rig = await Rig.open();
});
afterEach(() => rig.rest());
afterAll(() => rig.close());

const isItem = (row: unknown): row is LeasedItem => typeof row === 'object' && row !== null && 'leaseToken' in row;

/** A queue in which every holder so far has died: what is claimed has been tried `attempts` times before. */
const afterDeaths = (attempts: number, which: 'discovery' | 'step'): JobDatabase => ({
  ...rig.database,
  transaction: (work) =>
    rig.database.transaction((sql) =>
      work({
        async query<Row>(text: string, values?: readonly unknown[]) {
          const { rows, rowCount } = await sql.query<Row>(text, values);
          const isMeant = (row: Row) => isItem(row) && (row.stepId === DISCOVERY) === (which === 'discovery');
          return { rows: rows.map((row) => (isMeant(row) ? { ...row, attempt: attempts } : row)), rowCount };
        },
      }),
    ),
});

describe('an item whose holders died until no attempt was left', () => {
  const ran: string[] = [];
  const define: Define = (inngest) => [
    inngest.createFunction({ id: 'doomed', retries: 3, triggers: [{ event: 'test/doomed' }] }, async ({ step }) => {
      const steps = ['a', 'b'].map((name) => step.run(name, () => void ran.push(name)));
      const outcomes = await Promise.allSettled(steps);
      return outcomes.map((outcome) => (outcome.status === 'rejected' ? outcome.reason.message : 'done'));
    }),
  ];
  afterEach(() => void ran.splice(0));

  const runWith = async (database: JobDatabase) => {
    const { client, executor } = await rig.load(define, { database });
    await client.send({ name: 'test/doomed', data: {} });
    await executor.drain(5_000);
    return rig.runs('doomed');
  };

  it('fails the run when it was the call of the function', async () => {
    const [run] = await runWith(afterDeaths(4, 'discovery'));
    expect(run).toMatchObject({ status: 'failed', error: { name: 'WorkerLost', message: 'worker-lost' } });
    expect(ran).toEqual([]);
  });

  it('fails only the step when it was a step, and lets the function go on', async () => {
    const [run] = await runWith(afterDeaths(4, 'step'));
    expect(run).toMatchObject({ status: 'completed', output: ['worker-lost', 'worker-lost'] });
    expect(ran).toEqual([]);
  });

  it('has its last attempt first', async () => {
    const [run] = await runWith(afterDeaths(3, 'step'));
    expect(run).toMatchObject({ status: 'completed', output: ['done', 'done'] });
  });
});
