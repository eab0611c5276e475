import { describe, expect, test } from 'vitest';
import { differencesFromOurs, isSomebodyElse } from '@/lib/features/lrs/compare-with-ours';
import type { LrsLearner } from '@/lib/lrs';
import { anLrsLearner } from '@/tests/builders/lrs/learners';
import { anLrsPerson } from '@/tests/fakes/memory-lrs-people';
import { withDetails } from '@/tests/support/lrs-walk';

const ours = (more: object = {}) => {
  const person = anLrsPerson();
  return { ...person, identity: { ...person.identity, ...more } };
};
const fields = (more: object, record: Partial<LrsLearner> = {}) =>
  differencesFromOurs(ours(more), anLrsLearner(record)).map(({ field }) => field);

describe('a record is compared with what we hold', () => {
  test('case, blanks around and the blank of a postcode are no difference', () => {
    expect(fields({ FamilyName: ' OKAFOR ', LastKnownPostCode: 'ls14ap' })).toEqual([]);
  });

  test('what we do not know is no difference', () => {
    expect(fields({ Gender: null, LastKnownPostCode: '' })).toEqual([]);
  });

  test('all given names in one field are those that the LRS keeps in two', () => {
    expect(fields({ GivenName: 'Amara Ngozi' }, { MiddleOtherName: 'Ngozi' })).toEqual([]);
    expect(fields({ GivenName: 'Amara Ngozi' }, { MiddleOtherName: null })).toEqual(['GivenName']);
  });

  test('details that the LRS does not have are to be brought to it', () => {
    const person = { ...ours(), link: withDetails({ Nationality: 'IRL', Notes: 'Seen' }) };
    const record = anLrsLearner({ Nationality: 'GBR', Notes: null });
    expect(differencesFromOurs(person, record)).toEqual([
      { field: 'Nationality', ours: 'IRL', theirs: 'GBR' },
      { field: 'Notes', ours: 'Seen', theirs: null },
    ]);
  });

  test.each([
    [{ FamilyName: 'Adeyemi' }, false],
    [{ DateOfBirth: '2007-03-15', LastKnownPostCode: 'HX1 1AA', Gender: '1' }, false],
    [{ FamilyName: 'Adeyemi', GivenName: 'Ruth' }, true],
    [{ FamilyName: 'Adeyemi', DateOfBirth: '1999-01-01' }, true],
  ])('%j is somebody else: %s', (more, isOther) => {
    expect(isSomebodyElse(differencesFromOurs(ours(more), anLrsLearner()))).toBe(isOther);
  });
});
