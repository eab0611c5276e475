import { describe, expect, test } from 'vitest';
import { learnerListAddress, readLearnerListQuery } from '@/lib/features/learner/list-address';
import { everybody, type LearnerListQuery } from '@/lib/features/learner/schema';
import { rowId } from '../../../builders/row-id';

const [north, south] = [rowId('north'), rowId('south')];

const readBack = (query: LearnerListQuery) => {
  const found: Record<string, string | string[]> = {};
  const said = new URLSearchParams(learnerListAddress(query));
  for (const name of new Set(said.keys())) {
    const values = said.getAll(name);
    found[name] = values.length === 1 ? (values[0] ?? '') : values;
  }
  return readLearnerListQuery(found);
};

describe('the whole state of the list stands in its address', () => {
  const everything: LearnerListQuery = {
    find: 'q83vEjRWeJCr',
    academicYear: '2526',
    facets: {
      site: [north, south],
      tag: [north],
      contract: [south],
      subcontractor: [north],
      officer: [south],
      plan: [north],
      status: ['withdrawn', 'no-record'],
    },
    sort: 'dateOfBirth',
    isDescending: true,
    columns: ['uln', 'changed'],
    after: 42,
    before: null,
  };

  test.each([
    ['nothing asked', everybody],
    ['all asked at once', everything],
    ['a place before a learner', { ...everybody, before: 1_000_000 }],
    ['no column but the name', { ...everybody, columns: [] }],
    ['the usual order the other way round', { ...everybody, isDescending: true }],
  ])('%s comes back as it was', (_, query) => {
    expect(readBack(query)).toEqual(query);
  });

  test('the list as it is unasked has a plain address', () => {
    expect(learnerListAddress(everybody)).toBe('');
  });

  test('a learner at the edge of a page is named by the identifier', () => {
    expect(learnerListAddress({ ...everybody, after: 42 })).toBe('?after=M000042');
  });
});

describe('what makes no sense in an address is left out', () => {
  test.each([
    ['a value that is no id', { site: ['north', north] }, { facets: { ...everybody.facets, site: [north] } }],
    ['a value twice', { site: [north, north] }, { facets: { ...everybody.facets, site: [north] } }],
    ['an unknown status', { status: 'asleep' }, {}],
    ['an unknown order', { sort: '-shoeSize' }, { isDescending: true }],
    ['an unknown column', { columns: 'uln,shoeSize' }, {}],
    ['no year', { year: 'next' }, {}],
    ['no place', { after: '42', before: 'M0000000042' }, {}],
    ['a search twice', { find: ['a', 'b'] }, {}],
    ['a search without end', { find: 'a'.repeat(5000) }, {}],
  ])('%s', (_, found, rest) => {
    expect(readLearnerListQuery(found)).toEqual({ ...everybody, ...rest });
  });
});
