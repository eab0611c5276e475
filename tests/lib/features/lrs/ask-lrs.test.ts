import { describe, expect, test } from 'vitest';
import { findByDemographics, findByUln, liftStop } from '@/lib/features/lrs';
import { LrsFaultError, LrsProtocolError, LrsTransportError, type LrsTransportFailure } from '@/lib/lrs';
import { someDemographics } from '@/tests/builders/lrs/learners';
import { covers } from '@/tests/support/covers';
import { lrsInMemory } from '@/tests/support/lrs-in-memory';
import { lrsRig } from '@/tests/support/lrs-rig';

covers('lib/features/lrs/find-lrs-learner.ts', 'lib/features/lrs/lift-stop.ts');

const why = { subject: 'learner/42', purpose: 'No ULN yet.' };
const { findType: _, ...details } = someDemographics();

/** Asks a client that fails like this each time. */
const failing = (...errors: readonly Error[]) => {
  const left = [...errors];
  let calls = 0;
  const rig = lrsRig({
    async call() {
      calls += 1;
      throw left.shift() ?? errors.at(-1) ?? new Error('no error was given');
    },
  });
  return { ...rig, calls: () => calls, ask: () => findByDemographics(rig.needs, details, why) };
};

const fault = (code: string | null) => new LrsFaultError({ code, description: null, typeName: 'MIAPName' });
const broken = (failure: LrsTransportFailure) => new LrsTransportError(failure);

const EXPECTED: [string, Error, object, number][] = [
  ['unreachable', broken('unreachable'), { kind: 'lrs-unavailable', failure: 'unreachable' }, 3],
  ['a gateway in its place', broken('server-error'), { kind: 'lrs-unavailable', failure: 'server-error' }, 3],
  ['WSEC0999', fault('WSEC0999'), { kind: 'unknown-fault', code: 'WSEC0999' }, 3],
  ['no answer', broken('no-answer'), { kind: 'lrs-unavailable', failure: 'no-answer' }, 1],
  ['calls held back', broken('circuit-open'), { kind: 'lrs-unavailable', failure: 'circuit-open' }, 1],
  ['maintenance', broken('maintenance'), { kind: 'lrs-closed', because: 'maintenance' }, 1],
  ['WSEC0004', fault('WSEC0004'), { kind: 'lrs-closed', because: 'out-of-hours' }, 1],
  ['WSEC0001', fault('WSEC0001'), { kind: 'request-refused', typeName: 'MIAPName' }, 1],
  ['WSEC0002', fault('WSEC0002'), { kind: 'request-refused' }, 1],
  ['a fault without a code', fault(null), { kind: 'unknown-fault', code: null }, 1],
  ['something else in its place', broken('not-the-lrs'), { kind: 'lrs-unreadable' }, 1],
  ['an answer that cannot be believed', new LrsProtocolError('contradiction'), { kind: 'lrs-unreadable' }, 1],
];

describe('a question that is not answered says why, and is asked again only where that can help', () => {
  test.each(EXPECTED)('%s', async (_name, error, refusal, times) => {
    const { ask, calls, waited, stores } = failing(error);
    expect(await ask()).toMatchObject({ ok: false, refusal });
    expect(calls()).toBe(times);
    expect(waited).toEqual([250, 1_000].slice(0, times - 1));
    expect(await stores.stops.find()).toBeNull();
  });

  test('an error of ours is thrown', async () => {
    await expect(failing(new Error('ours')).ask()).rejects.toThrow('ours');
  });
});

describe('calls that the LRS refuses for who we are stop at once, for they could lock the account', () => {
  test.each([
    [fault('WSEC0003'), 'organisation-refused'],
    [fault('WSEC0005'), 'password-refused'],
    [fault('WSEC0006'), 'access-refused'],
    [broken('certificate-refused'), 'certificate-refused'],
  ])('%s', async (error, reason) => {
    const { ask, calls, audited, needs } = failing(error);
    expect(await ask()).toEqual({ ok: false, refusal: { kind: 'provider-refused', reason } });
    const stop = { reason, since: '2026-10-05T12:00:00.000Z' };
    expect(await ask()).toEqual({ ok: false, refusal: { kind: 'calls-stopped', stop } });
    expect(calls()).toBe(1);
    expect(audited).toContainEqual({ action: 'lrs:stop', subject: `provider/${needs.provider.providerId}`, reason });
  });

  test('one wrong password is sent once, and none after it until the stop is lifted', async () => {
    const { needs, sandbox } = lrsInMemory('WrongPassword001');
    for (let press = 0; press < 3; press += 1) await findByDemographics(needs, details, why);
    expect(sandbox.asked).toHaveLength(1);
    await liftStop(needs);
    await findByDemographics(needs, details, why);
    expect(sandbox.asked).toHaveLength(2);
  });
});

describe('a search is kept in the audit with who, why and what came of it, and never with its details', () => {
  test('by who somebody is, and by ULN', async () => {
    const { needs, audited } = lrsInMemory();
    expect(await findByDemographics(needs, details, why)).toMatchObject({ ok: true, value: { kind: 'exact' } });
    await findByUln(needs, { ULN: 9900000098, FamilyName: 'Okafor', GivenName: 'Amara' }, why);
    expect(audited).toEqual([
      { action: 'lrs:learnerByDemographics', subject: 'learner/42', reason: 'No ULN yet. (exact)' },
      { action: 'lrs:learnerByULN', subject: 'learner/42', reason: 'No ULN yet. (possible)' },
    ]);
  });

  test('one that failed as well', async () => {
    const { ask, audited } = failing(broken('maintenance'));
    await ask();
    expect(audited).toMatchObject([{ reason: 'No ULN yet. (lrs-closed)' }]);
  });
});
