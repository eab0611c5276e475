import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Rig } from './rig';

let rig: Rig;
beforeAll(async () => {
  rig = await Rig.open();
});
afterEach(() => rig.rest());
afterAll(() => rig.close());

const addRun = (id: string, functionId: string, status: string, daysAgo: number) =>
  rig.rows(
    `with run as (
       insert into job_run (id, function_id, event, status, created_at, ended_at, singleton_key)
       values ($1, $2, '{}', $3, now() - $4 * interval '1 day',
               case when $3 = 'completed' then now() - $4 * interval '1 day' end, $1)
       returning id),
     step as (insert into job_step (run_id, id, op) select id, 's', 'StepRun' from run)
     insert into job_item (run_id, kind, step_id) select id, 'call', 'step' from run where $3 <> 'completed'`,
    [id, functionId, status, daysAgo],
  );

const addEvent = (id: string, daysAgo: number) =>
  rig.rows(
    `insert into job_event (id, name, data, occurred_at, received_at)
     values ($1, 'test/x', '{}', now(), now() - $2 * interval '1 day')`,
    [id, daysAgo],
  );

const ids = async (table: 'job_run' | 'job_event' | 'job_step') =>
  (
    await rig.rows<{ id: string }>(`select ${table === 'job_step' ? 'run_id as id' : 'id'} from ${table} order by 1`)
  ).map(({ id }) => id);

const loadServing = async (keepDays: number) => {
  const { executor } = await rig.load(
    (inngest) => [inngest.createFunction({ id: 'served', triggers: [{ event: 'test/served' }] }, async () => 'done')],
    { keepDays },
  );
  return executor;
};

describe('the queue forgets what ended long ago, and only that', () => {
  it('deletes ended runs with their steps, and events, older than it keeps', async () => {
    await addRun('old', 'muster-served', 'completed', 31);
    await addRun('recent', 'muster-served', 'completed', 29);
    await addRun('active', 'muster-served', 'running', 31);
    await addEvent('old', 31);
    await addEvent('recent', 29);
    const executor = await loadServing(30);
    expect(await executor.prune()).toEqual({ runs: 1, events: 1 });
    expect(await ids('job_run')).toEqual(['active', 'recent']);
    expect(await rig.runs('served')).toMatchObject([{ status: 'running' }, { status: 'completed' }]);
    expect(await ids('job_step')).toEqual(['active', 'recent']);
    expect(await ids('job_event')).toEqual(['recent']);
  });

  it('fails a run whose function nobody serves any more, so that it does not wait for ever', async () => {
    await addRun('orphan', 'muster-withdrawn', 'queued', 31);
    await addRun('newer', 'muster-withdrawn', 'queued', 29);
    const executor = await loadServing(30);
    await executor.prune();
    expect(await rig.runs('withdrawn')).toMatchObject([
      { id: 'newer', status: 'queued' },
      { id: 'orphan', status: 'failed', error: { name: 'FunctionMissing', message: 'function-missing' } },
    ]);
    expect(await rig.rows('select run_id from job_item')).toEqual([{ run_id: 'newer' }]);
  });

  it('prunes by itself while it works', async () => {
    await addRun('old', 'muster-served', 'completed', 31);
    const executor = await loadServing(30);
    executor.start();
    await rig.until(async () => (await ids('job_run')).length === 0);
    expect(await ids('job_run')).toEqual([]);
  });
});
