import { describe, expect, it } from 'vitest';
import { everybody, type LearnerListQuery, learnerColumns } from '@/lib/features/learner/schema';
import {
  columnsShown,
  endingBefore,
  filtersInUse,
  selectionOf,
  sortedBy,
  startingAfter,
  withColumns,
  withFacet,
  withFind,
  withoutFilters,
  withYear,
} from '../../../components/learner/query-changes';

const deep: LearnerListQuery = { ...everybody, sort: 'name', columns: ['uln'], after: 42 };

describe('a change to the list keeps what it does not change', () => {
  it('starts at the beginning whenever other learners, or another order, are shown', () => {
    const changed = [
      withFind(deep, 'token'),
      withYear(deep, '2425'),
      withFacet(deep, 'status', ['withdrawn']),
      withoutFilters(deep),
      sortedBy(deep, 'name'),
    ];
    for (const query of changed) expect(query).toMatchObject({ after: null, before: null, columns: ['uln'] });
  });

  it('stays where it is when only the columns change', () => {
    expect(withColumns(deep, ['aims'])).toEqual({ ...deep, columns: ['aims'] });
  });

  it('goes one way at a time', () => {
    expect(endingBefore(deep, 7)).toMatchObject({ before: 7, after: null });
    expect(startingAfter({ ...deep, before: 7 }, 9)).toMatchObject({ before: null, after: 9 });
  });

  it('clears the search and every filter, but not the year', () => {
    const narrowed = withYear(withFind(withFacet(deep, 'status', ['break']), 'token'), '2425');
    expect(withoutFilters(narrowed)).toMatchObject({ find: null, facets: everybody.facets, academicYear: '2425' });
    expect([filtersInUse(narrowed), filtersInUse(withoutFilters(narrowed))]).toEqual([1, 0]);
  });
});

describe('a heading sorts by its column, and the other way round when pressed again', () => {
  it('from the least, but from the last change', () => {
    expect(sortedBy(everybody, 'name')).toMatchObject({ sort: 'name', isDescending: false });
    expect(sortedBy(sortedBy(everybody, 'name'), 'name')).toMatchObject({ sort: 'name', isDescending: true });
    expect(sortedBy(everybody, 'changed')).toMatchObject({ sort: 'changed', isDescending: true });
  });
});

describe('columns stand in one order, however they were chosen', () => {
  it('and those shown unasked need no saying', () => {
    const usual = columnsShown(everybody);
    expect(withColumns(deep, [...usual].reverse()).columns).toBeNull();
    expect(withColumns(deep, ['aims', 'uln']).columns).toEqual(['uln', 'aims']);
    expect(columnsShown({ columns: [...learnerColumns].reverse() })).toEqual(learnerColumns);
    expect(columnsShown({ columns: [] })).toEqual([]);
  });
});

describe('what is tagged is what the list shows', () => {
  it('whatever the order, the page and the columns', () => {
    expect(selectionOf(deep)).toEqual({ find: null, academicYear: null, facets: everybody.facets });
  });
});
