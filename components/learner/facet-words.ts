import {
  type LearnerChoices,
  type LearnerFacet,
  type LearnerListQuery,
  type LearnerStatus,
  learnerFacets,
  learnerStatuses,
} from '@/lib/features/learner/schema';
import type { MultiSelectOption } from '../ui/narrow-options';
import type { Tone } from '../ui/tone';

export const facetLabels: Record<LearnerFacet, string> = {
  site: 'Site',
  tag: 'Tag',
  contract: 'Contract',
  subcontractor: 'Subcontractor',
  officer: 'Main officer',
  plan: 'Qualification plan',
  status: 'Status',
};

export const statusWords: Record<
  LearnerStatus,
  { readonly label: string; readonly tone: Tone; readonly code: string }
> = {
  continuing: { label: 'Continuing', tone: 'info', code: 'CompStatus 1' },
  completed: { label: 'Completed', tone: 'positive', code: 'CompStatus 2' },
  withdrawn: { label: 'Withdrawn', tone: 'critical', code: 'CompStatus 3' },
  break: { label: 'Break in learning', tone: 'caution', code: 'CompStatus 6' },
  'no-aims': { label: 'No aims', tone: 'caution', code: '' },
  'no-record': { label: 'No record in the year', tone: 'neutral', code: '' },
  applicant: { label: 'Applicant', tone: 'neutral', code: '' },
};

const statusOptions: readonly MultiSelectOption[] = learnerStatuses.map((id) => ({
  id,
  code: statusWords[id].code,
  name: statusWords[id].label,
}));

export const facetOptions = (choices: LearnerChoices, facet: LearnerFacet): readonly MultiSelectOption[] =>
  facet === 'status'
    ? statusOptions
    : choices[facet].map(({ id, code, name, isRetired }) => ({
        id,
        code,
        name,
        ...(isRetired && { mark: 'Retired' }),
      }));

export type FacetChip = { readonly facet: LearnerFacet; readonly value: string; readonly label: string };

/** What the list is narrowed by, in words. A value that is not among the choices any more narrows it all the same. */
export const facetChips = ({ facets }: Pick<LearnerListQuery, 'facets'>, choices: LearnerChoices): FacetChip[] =>
  learnerFacets.flatMap((facet) => {
    const options = new Map(facetOptions(choices, facet).map(({ id, name }) => [id, name]));
    const values: readonly string[] = facets[facet];
    return values.map((value) => ({
      facet,
      value,
      label: `${facetLabels[facet]}: ${options.get(value) ?? 'no longer there'}`,
    }));
  });
