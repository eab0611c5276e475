import { describe, expect, test } from 'vitest';
import { checkOf, checkOfNow } from '@/lib/features/lrs/check-of';
import { anLrsPerson } from '@/tests/fakes/memory-lrs-people';

const at = new Date('2026-10-05T12:00:00.000Z');

describe('a verification is remembered with what it is of', () => {
  const person = anLrsPerson({ uln: 9900000055 });
  const differences = [{ field: 'GivenName', ours: 'Amara', theirs: 'Amira' }] as const;
  const check = checkOf(person, 9900000055, { outcome: 'update-required', differences, at });

  test('the number, the names, and the fields that differed', () => {
    expect(check).toEqual({
      outcome: 'update-required',
      at,
      uln: 9900000055,
      familyName: 'Okafor',
      givenName: 'Amara',
      differing: ['GivenName'],
    });
  });

  test('and says nothing of another number', () => {
    const link = { ...person.link, check };
    expect(checkOfNow({ ...person, link })).toBe(check);
    expect(checkOfNow({ ...person, uln: 9900000063, link })).toBeNull();
    expect(checkOfNow(person)).toBeNull();
  });
});
