import { describe, expect, test } from 'vitest';
import { isLicensedForLrs, type Licence } from '@/lib/features/provider';

const NOON = new Date('2026-10-05T12:00:00.000Z');
const since2024 = (kind: Licence['kind'], until: string | null = null): Licence => ({
  kind,
  from: '2024-08-01',
  until,
});

describe('the LRS is licensed by dated licences: the old one or a tier for learners, platinum for applicants', () => {
  test.each([
    ['lrs', true, false],
    ['tier-silver', true, false],
    ['tier-gold', true, false],
    ['tier-platinum', true, true],
  ] as const)('%s: learners %s, applicants %s', (kind, learners, applicants) => {
    expect(isLicensedForLrs([since2024(kind)], 'learner', NOON)).toBe(learners);
    expect(isLicensedForLrs([since2024(kind)], 'applicant', NOON)).toBe(applicants);
  });

  test('no licence is none', () => {
    expect(isLicensedForLrs([], 'learner', NOON)).toBe(false);
  });

  test('a licence holds on its first and on its last day, and not beside them', () => {
    const licence: Licence = { kind: 'lrs', from: '2026-10-05', until: '2026-10-06' };
    const on = (instant: string) => isLicensedForLrs([licence], 'learner', new Date(instant));
    expect(on('2026-10-04T22:59:00.000Z')).toBe(false);
    // London is an hour ahead in summer: the day begins there at 23:00.
    expect(on('2026-10-04T23:00:00.000Z')).toBe(true);
    expect(on('2026-10-06T22:59:00.000Z')).toBe(true);
    expect(on('2026-10-06T23:00:00.000Z')).toBe(false);
  });

  test('one that is over does no harm beside one that holds', () => {
    const licences = [since2024('tier-platinum', '2025-07-31'), since2024('tier-silver')];
    expect(isLicensedForLrs(licences, 'learner', NOON)).toBe(true);
    expect(isLicensedForLrs(licences, 'applicant', NOON)).toBe(false);
  });
});
