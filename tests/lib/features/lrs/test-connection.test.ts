import { describe, expect, test } from 'vitest';
import { testConnection } from '@/lib/features/lrs';
import { ok } from '@/lib/result';
import { lrsInMemory } from '@/tests/support/lrs-in-memory';

describe('a test of the connection asks the LRS about nobody', () => {
  test('an answer is enough, whatever it is', async () => {
    const { needs, audited, sandbox } = lrsInMemory();
    expect(await testConnection(needs)).toEqual(ok(null));
    expect(sandbox.asked).toEqual(['FindLearnerByDemographics']);
    expect(audited).toEqual([
      { action: 'lrs:test-connection', subject: `provider/${needs.provider.providerId}`, reason: 'answered' },
    ]);
  });

  test('it is made although the calls are stopped, and an answer lets them be made again', async () => {
    const { needs, stores } = lrsInMemory();
    await stores.stops.put('password-refused', new Date());
    expect(await testConnection(needs)).toEqual(ok(null));
    expect(await stores.stops.find()).toBeNull();
  });

  test('a wrong password is told, and the calls stay stopped', async () => {
    const { needs, stores, audited } = lrsInMemory('AnotherPassw0rd!');
    const refusal = { kind: 'provider-refused', reason: 'password-refused' };
    expect(await testConnection(needs)).toEqual({ ok: false, refusal });
    expect((await stores.stops.find())?.reason).toBe('password-refused');
    expect(audited.at(-1)?.reason).toBe('provider-refused');
  });
});
