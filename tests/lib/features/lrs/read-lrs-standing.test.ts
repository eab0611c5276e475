import { describe, expect, test } from 'vitest';
import { readLrsStanding } from '@/lib/features/lrs';
import type { Licence } from '@/lib/features/provider';
import { storedCredentials } from '@/tests/builders/lrs/credentials';
import { fixedClock } from '@/tests/fakes/fixed-clock';
import { memoryLrsStops } from '@/tests/fakes/memory-lrs-ledger';
import { memoryLicences } from '@/tests/fakes/memory-lrs-settings';

describe('whether the LRS can be asked', () => {
  const standing = (licences: readonly Licence[], isSetUp: boolean, stops = memoryLrsStops()) =>
    readLrsStanding({
      licences: memoryLicences(licences),
      lrsCredentials: { find: async () => (isSetUp ? storedCredentials : null), save: async () => {} },
      lrsStops: stops,
      lrsPlace: () => ({ host: 'lrs.example', isSandbox: true }),
      clock: fixedClock('2026-10-05T12:00:00.000Z'),
    });

  test('is a matter of licence, credentials and stops', async () => {
    expect(await standing([], false)).toEqual({ isSandbox: true, isLicensed: false, isSetUp: false, stop: null });
    const stops = memoryLrsStops();
    const since = new Date('2026-10-05T11:00:00.000Z');
    await stops.put('password-refused', since);
    expect(await standing([{ kind: 'lrs', from: '2024-08-01', until: null }], true, stops)).toEqual({
      isSandbox: true,
      isLicensed: true,
      isSetUp: true,
      stop: { reason: 'password-refused', since: since.toISOString() },
    });
  });
});
