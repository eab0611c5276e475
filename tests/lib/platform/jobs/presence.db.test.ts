import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { jobDatabase } from '@/lib/platform/jobs';
import { createPresence, type Presence, releaseOrphans } from '@/lib/platform/jobs/presence';
import { Rig } from './rig';

const LEASE_MS = 30_000;
const GRACE_MS = 3_000;

let rig: Rig;
const presences: Presence[] = [];
beforeAll(async () => {
  rig = await Rig.open();
});
afterEach(async () => {
  for (const presence of presences.splice(0)) presence.stop();
  await rig.rest();
});
afterAll(() => rig.close());

const present = async (log: (message: string) => void = () => undefined) => {
  const presence = createPresence(rig.database, log);
  presences.push(presence);
  presence.start();
  await rig.until(() => presence.number() !== null);
  return presence;
};

const addItem = (executor: number | null, renewedMsAgo: number) =>
  rig.rows(
    `with run as (insert into job_run (id, function_id, event) values ('r', 'f', '{}') returning id)
     insert into job_item (run_id, kind, step_id, lease_token, lease_until, executor)
     select id, 'call', 'step', gen_random_uuid(), now() + $2 * interval '1 ms', $1 from run`,
    [executor, LEASE_MS - renewedMsAgo],
  );

const release = () => rig.database.transaction((sql) => releaseOrphans(sql, LEASE_MS, GRACE_MS));

describe('a process that has died loses its leases within seconds, one that lives keeps them', () => {
  it('leaves the items of a process that is connected, however long it has been silent', async () => {
    const presence = await present();
    await addItem(presence.number(), LEASE_MS - 1_000);
    expect(await release()).toBe(0);
  });

  it('takes the items of a process whose connection is gone', async () => {
    const presence = await present();
    await addItem(presence.number(), GRACE_MS + 1);
    presence.stop();
    await rig.until(async () => (await release()) === 1);
    expect(await rig.rows('select from job_item where lease_until < now()')).toHaveLength(1);
  });

  it('leaves an item that was renewed within the grace, for its process may only have lost one connection', async () => {
    await addItem(123_456, GRACE_MS - 1_000);
    expect(await release()).toBe(0);
  });

  it('leaves an item whose holder never had a presence: only its lease speaks for it', async () => {
    await addItem(null, LEASE_MS - 1_000);
    expect(await release()).toBe(0);
  });

  it('takes a new number when its connection is cut', async () => {
    const said: string[] = [];
    const presence = await present((message) => said.push(message));
    const before = presence.number();
    await rig.rows(
      `select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and objid = $1::int8::oid`,
      [before],
    );
    await rig.until(() => presence.number() !== null && presence.number() !== before);
    expect(presence.number()).not.toBe(before);
    expect(said).toEqual(['the connection that proves this process alive was lost']);
  });

  it('gives up its connection when it is stopped while connecting', async () => {
    const pool = new pg.Pool({ connectionString: rig.url, max: 1 });
    const presence = createPresence(jobDatabase(pool), () => undefined);
    presence.start();
    presence.stop();
    await rig.until(() => pool.totalCount === 0);
    expect(presence.number()).toBeNull();
    await pool.end();
  });
});
