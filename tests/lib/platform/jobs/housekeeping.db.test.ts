import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createHousekeeping } from '@/lib/platform/jobs/housekeeping';
import { Rig } from './rig';

let rig: Rig;
beforeAll(async () => {
  rig = await Rig.open();
});
afterEach(() => rig.rest());
afterAll(() => rig.close());

const DEAD = 123_456;

const housekeeping = (heldForMs: number, said: string[] = []) =>
  createHousekeeping({
    database: rig.database,
    presence: { start: () => undefined, stop: () => undefined, number: () => 1, heldForMs: () => heldForMs },
    functionIds: () => [],
    leaseMs: 30_000,
    graceMs: 3_000,
    keepDays: 30,
    log: (message) => said.push(message),
  });

const addOrphan = () =>
  rig.rows(
    `with run as (insert into job_run (id, function_id, event) values ('r', 'f', '{}') returning id)
     insert into job_item (run_id, kind, step_id, lease_token, lease_until, executor)
     select id, 'call', 'step', gen_random_uuid(), now() + interval '1 second', $1 from run`,
    [DEAD],
  );

const released = async () => (await rig.rows('select from job_item where lease_until < now()')).length;

describe('a process judges others only when it has been present for a while itself', () => {
  it('leaves the dead alone at first: after a failover they may be about to come back', async () => {
    await addOrphan();
    await housekeeping(2_999).tick();
    expect(await released()).toBe(0);
  });

  it('releases what they held once it is sure, and says so', async () => {
    const said: string[] = [];
    await addOrphan();
    await housekeeping(3_000, said).tick();
    expect(await released()).toBe(1);
    expect(said).toEqual(['the items of a process that has died were released']);
  });
});
