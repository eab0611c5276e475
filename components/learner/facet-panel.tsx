'use client';
import {
  type FacetValues,
  type LearnerChoices,
  type LearnerFacet,
  type LearnerListQuery,
  learnerFacets,
  learnerStatuses,
} from '@/lib/features/learner/schema';
import { MultiSelect } from '../ui/multi-select';
import { facetLabels, facetOptions } from './facet-words';
import { withFacet } from './query-changes';

type FacetPanelProps = {
  id: string;
  query: LearnerListQuery;
  choices: LearnerChoices;
  onChange: (query: LearnerListQuery) => void;
};

const valuesOf = (facet: LearnerFacet, ids: readonly string[]): FacetValues[LearnerFacet] =>
  facet === 'status' ? learnerStatuses.filter((status) => ids.includes(status)) : [...ids];

/** A learner is shown who has, in each field that is not empty, one of the values. */
export const FacetPanel = ({ id, query, choices, onChange }: FacetPanelProps) => (
  <section
    id={id}
    aria-label="Filters"
    className="grid items-start gap-3 rounded-lg border border-line bg-surface p-4 sm:grid-cols-2 lg:grid-cols-4"
  >
    {learnerFacets.map((facet) => (
      <MultiSelect
        key={facet}
        label={facetLabels[facet]}
        options={facetOptions(choices, facet)}
        value={query.facets[facet]}
        onChange={(ids) => onChange(withFacet(query, facet, valuesOf(facet, ids)))}
      />
    ))}
    <p className="text-ink-soft text-sm sm:col-span-2 lg:col-span-4">
      Contract, subcontractor, qualification plan and status are of aims of the academic year: one aim must have all
      that is chosen.
    </p>
  </section>
);
