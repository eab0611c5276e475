import type { ZodType } from 'zod';
import { learnerIdentifier, parseLearnerIdentifier } from '@/lib/identifiers';
import {
  everybody,
  type FacetValues,
  type LearnerFacet,
  type LearnerListQuery,
  learnerFacets,
  learnerListQuery,
} from './list-query';

type Found = Readonly<Record<string, string | string[] | undefined>>;

const { shape } = learnerListQuery;

const one = (value: string | string[] | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined;

/** What the schema allows, and `instead` for anything else: an address is typed, cut and mended by people and mail programs. */
const allowed = <Value>(schema: ZodType<Value>, value: unknown, instead: Value): Value => {
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : instead;
};

const valuesOf = <Facet extends LearnerFacet>(facet: Facet, found: Found): FacetValues[Facet] => {
  const values = shape.facets.shape[facet];
  const asked = [...new Set([found[facet] ?? []].flat())].filter((value) => values.safeParse([value]).success);
  return allowed<unknown>(values, asked, []) as FacetValues[Facet];
};

/** The state of the list that an address asks for; what makes no sense in it is left out. */
export const readLearnerListQuery = (found: Found): LearnerListQuery => {
  const sort = one(found.sort) ?? everybody.sort;
  return {
    find: allowed(shape.find, one(found.find), null),
    academicYear: allowed(shape.academicYear, one(found.year), null),
    facets: {
      site: valuesOf('site', found),
      tag: valuesOf('tag', found),
      contract: valuesOf('contract', found),
      subcontractor: valuesOf('subcontractor', found),
      officer: valuesOf('officer', found),
      plan: valuesOf('plan', found),
      status: valuesOf('status', found),
    },
    sort: allowed(shape.sort, sort.replace(/^-/, ''), everybody.sort),
    isDescending: sort.startsWith('-'),
    columns: allowed(shape.columns, one(found.columns)?.split(',').filter(Boolean), null),
    after: parseLearnerIdentifier(one(found.after) ?? ''),
    before: parseLearnerIdentifier(one(found.before) ?? ''),
  };
};

/** The part of an address that says the state of the list, empty or with its question mark. */
export const learnerListAddress = (query: LearnerListQuery): string => {
  const said = new URLSearchParams();
  if (query.find !== null) said.set('find', query.find);
  if (query.academicYear !== null) said.set('year', query.academicYear);
  for (const facet of learnerFacets) for (const value of query.facets[facet]) said.append(facet, value);
  const sort = `${query.isDescending ? '-' : ''}${query.sort}`;
  if (sort !== everybody.sort) said.set('sort', sort);
  if (query.columns !== null) said.set('columns', query.columns.join(','));
  if (query.after !== null) said.set('after', learnerIdentifier(query.after));
  if (query.before !== null) said.set('before', learnerIdentifier(query.before));
  return said.size === 0 ? '' : `?${said}`;
};
