import { describe, expect, test } from 'vitest';
import { readListQuestion, sortKeysOf } from '@/lib/features/reference/schema';
import { covers } from '@/tests/support/covers';

covers('lib/features/reference/kinds.ts');

const plain = { q: '', lot: 'in-use', sort: 'code', direction: 'ascending', page: 1 };

describe('an address says what a list shows, and cannot say anything else', () => {
  test('an address that says nothing shows what is in use, by code', () => {
    expect(readListQuestion('sites', {})).toEqual(plain);
  });

  test('all that can be asked is read', () => {
    const asked = { q: ' north ', lot: 'retired', sort: 'learners', direction: 'descending', page: '3' };
    expect(readListQuestion('sites', asked)).toEqual({ ...asked, q: 'north', page: 3 });
  });

  test.each([
    { lot: 'gone' },
    { sort: 'ukprn' },
    { sort: 'name; DROP TABLE site' },
    { direction: 'sideways' },
    { page: '0' },
    { page: '-1' },
    { page: '1e9' },
    { q: ['a', 'b'] },
    { page: ['1', '2'] },
  ])('%o is as if it were not there', (asked) => {
    expect(readListQuestion('sites', asked)).toEqual(plain);
  });

  test('a question is no longer than a person would type', () => {
    expect(readListQuestion('sites', { q: 'x'.repeat(5000) }).q).toHaveLength(100);
  });

  test('a list can be sorted by what it shows', () => {
    expect(sortKeysOf('sites')).toEqual(['code', 'name', 'learners']);
    expect(sortKeysOf('subcontractors')).toEqual(['code', 'name', 'ukprn', 'learners', 'aims']);
  });
});
