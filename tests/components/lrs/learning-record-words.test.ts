import { describe, expect, it } from 'vitest';
import { ageWords, isOld, obstacleTo } from '@/components/lrs/learning-record-words';

const free = {
  maySearch: true,
  isSetUp: true,
  hasVendorId: true,
  stop: null,
  uln: 9900000209,
  check: { outcome: 'exact-match', at: '2026-10-05T12:00:00.000Z' },
} as const;

describe('what stands in the way of a record is named, the nearest first', () => {
  it('lets a record be asked for under a verified ULN, also when a detail differs', () => {
    expect(obstacleTo(free)).toBeNull();
    expect(obstacleTo({ ...free, check: { ...free.check, outcome: 'update-required' } })).toBeNull();
  });

  it.each([
    ['not-permitted', { maySearch: false }],
    ['not-set-up', { isSetUp: false, hasVendorId: false }],
    ['stopped', { stop: { reason: 'password-refused', since: '2026-10-05T12:00:00.000Z' } }],
    ['vendor-id-missing', { hasVendorId: false }],
    ['no-uln', { uln: null, check: null }],
    ['uln-not-verified', { check: null }],
    ['uln-not-verified', { check: { outcome: 'somebody-else', at: '' } }],
    ['uln-not-verified', { check: { outcome: 'linked', at: '' } }],
  ] as const)('%s', (obstacle, more) => {
    expect(obstacleTo({ ...free, ...more })).toBe(obstacle);
  });
});

describe('the age of a record is said in days', () => {
  it.each([
    [0, 'Downloaded today'],
    [1, 'Downloaded yesterday'],
    [12, 'Downloaded 12 days ago'],
  ])('%s', (days, words) => {
    expect(ageWords(days)).toBe(words);
  });

  it('is old after a month', () => {
    expect(isOld({ daysOld: 29 })).toBe(false);
    expect(isOld({ daysOld: 30 })).toBe(true);
  });
});
