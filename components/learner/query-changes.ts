import {
  everybody,
  type FacetValues,
  type LearnerColumn,
  type LearnerFacet,
  type LearnerListQuery,
  type LearnerSelection,
  type LearnerSort,
  learnerColumns,
  learnerFacets,
} from '@/lib/features/learner/schema';

/** Whom the list shows has changed, so it starts at its beginning. */
const fromTheStart = (query: LearnerListQuery): LearnerListQuery => ({ ...query, after: null, before: null });

export const withFind = (query: LearnerListQuery, find: string | null): LearnerListQuery =>
  fromTheStart({ ...query, find });

export const withYear = (query: LearnerListQuery, academicYear: string): LearnerListQuery =>
  fromTheStart({ ...query, academicYear });

export const withFacet = <Facet extends LearnerFacet>(
  query: LearnerListQuery,
  facet: Facet,
  values: FacetValues[Facet],
): LearnerListQuery => fromTheStart({ ...query, facets: { ...query.facets, [facet]: values } });

export const withoutFilters = (query: LearnerListQuery): LearnerListQuery =>
  fromTheStart({ ...query, find: null, facets: everybody.facets });

/** The first press on a heading sorts by it, the next the other way round; what changed last comes first at once. */
export const sortedBy = (query: LearnerListQuery, sort: LearnerSort): LearnerListQuery =>
  fromTheStart({ ...query, sort, isDescending: query.sort === sort ? !query.isDescending : sort === 'changed' });

export const startingAfter = (query: LearnerListQuery, after: number): LearnerListQuery => ({
  ...query,
  after,
  before: null,
});

export const endingBefore = (query: LearnerListQuery, before: number): LearnerListQuery => ({
  ...query,
  before,
  after: null,
});

const shownUnasked: readonly LearnerColumn[] = ['learnRefNumber', 'uln', 'dateOfBirth', 'tags', 'status', 'aims'];

export const columnsShown = ({ columns }: Pick<LearnerListQuery, 'columns'>): readonly LearnerColumn[] =>
  columns === null ? shownUnasked : learnerColumns.filter((column) => columns.includes(column));

/** Choosing what is shown unasked says nothing in the address. */
export const withColumns = (query: LearnerListQuery, chosen: readonly LearnerColumn[]): LearnerListQuery => {
  const columns = learnerColumns.filter((column) => chosen.includes(column));
  return { ...query, columns: String(columns) === String(shownUnasked) ? null : columns };
};

export const filtersInUse = ({ facets }: Pick<LearnerSelection, 'facets'>): number =>
  learnerFacets.reduce((sum, facet) => sum + facets[facet].length, 0);

export const selectionOf = ({ find, academicYear, facets }: LearnerListQuery): LearnerSelection => ({
  find,
  academicYear,
  facets,
});
