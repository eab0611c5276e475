import '@/tests/support/auth-environment';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signInThrottle, type ThrottleLimits } from '@/lib/platform/auth/throttle';
import { pool } from '@/lib/platform/postgres';
import { openAuthDatabase } from '@/tests/support/auth-database';

const LONG = { windowSeconds: 900, lockSeconds: 900 };
const limits: ThrottleLimits = { address: { failures: 3, ...LONG }, ip: { failures: 5, ...LONG } };

let database: Awaited<ReturnType<typeof openAuthDatabase>>;
beforeAll(async () => {
  database = await openAuthDatabase();
});
afterAll(() => database.close());

let nextPlace = 0;
const aPlace = () => `place ${nextPlace++}`;
const untilNow = async (time: Date) => {
  while (Date.now() <= time.getTime()) await new Promise((resolve) => setTimeout(resolve, 50));
};

const admitted = async (count: number, email: () => string, ip: () => string, given = limits) => {
  const throttle = signInThrottle(pool(), given);
  const answers = await Promise.all(Array.from({ length: count }, () => throttle.admit({ email: email(), ip: ip() })));
  return answers.filter(({ ok }) => ok).length;
};

describe('guessing stops after a few failures', () => {
  it('locks an address, wherever the guesses come from and even when they come at once', async () => {
    expect(await admitted(12, () => 'guessed@example.org', aPlace)).toBe(limits.address.failures);
  });

  it('locks a place, whatever the addresses', async () => {
    expect(
      await admitted(
        12,
        () => `${aPlace()}@example.org`,
        () => 'one place',
      ),
    ).toBe(limits.ip.failures);
  });

  it('does not let a locked place lock the addresses of others', async () => {
    await admitted(
      6,
      () => `${aPlace()}@example.org`,
      () => 'locked place',
    );
    expect(
      await admitted(
        9,
        () => 'victim@example.org',
        () => 'locked place',
      ),
    ).toBe(0);
    expect(await admitted(1, () => 'victim@example.org', aPlace)).toBe(1);
  });

  it('says when to come back', async () => {
    await admitted(3, () => 'later@example.org', aPlace);
    const before = Date.now();
    const answer = await signInThrottle(pool(), limits).admit({ email: 'later@example.org', ip: aPlace() });
    const seconds = answer.ok ? 0 : (answer.refusal.retryAt.getTime() - before) / 1000;
    expect(Math.round(seconds / 60)).toBe(15);
  });

  it('forgets the failures of an address that signs in, and counts that for the place neither', async () => {
    const throttle = signInThrottle(pool(), limits);
    for (let time = 0; time < 3 * limits.ip.failures; time += 1) {
      const attempt = { email: 'regular@example.org', ip: 'office' };
      expect(await throttle.admit(attempt)).toEqual({ ok: true, value: null });
      await throttle.forgive(attempt);
    }
  });

  it('opens again when the time is over', async () => {
    const short = { failures: 1, windowSeconds: 1, lockSeconds: 1 };
    const throttle = signInThrottle(pool(), { address: short, ip: limits.ip });
    const attempt = () => throttle.admit({ email: 'patient@example.org', ip: aPlace() });
    expect((await attempt()).ok).toBe(true);
    const refused = await attempt();
    if (refused.ok) throw new Error('The second attempt should have been refused.');
    await untilNow(refused.refusal.retryAt);
    expect((await attempt()).ok).toBe(true);
  });

  it('keeps neither addresses nor places', async () => {
    await admitted(
      1,
      () => 'readable@example.org',
      () => '203.0.113.7',
    );
    const { rows } = await pool().query<{ key: string }>('SELECT key FROM sign_in_throttle');
    expect(rows.length).toBeGreaterThan(0);
    for (const { key } of rows) expect(key).toMatch(/^(?:address|ip):[0-9a-f]{64}$/);
  });

  it('throws when it cannot count, instead of letting everybody in', async () => {
    const broken = signInThrottle(
      Object.assign(Object.create(pool()), { query: () => Promise.reject(new Error('down')) }),
    );
    await expect(broken.admit({ email: 'a@example.org', ip: aPlace() })).rejects.toThrow('down');
  });
});
