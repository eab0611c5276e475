import { describe, expect, it } from 'vitest';
import { everybody, type LearnerChoices } from '@/lib/features/learner/schema';
import { facetChips, facetOptions } from '../../../components/learner/facet-words';

const site = (id: string, isRetired = false) => ({ id, code: id.toUpperCase(), name: `Site ${id}`, isRetired });
const choices: LearnerChoices = {
  site: [site('north'), site('old', true)],
  tag: [],
  contract: [],
  subcontractor: [],
  officer: [],
  plan: [],
};

describe('what narrows the list is said in words', () => {
  it('a chip for each value, one that is gone included', () => {
    const facets = { ...everybody.facets, site: ['north', 'gone'], status: ['break' as const] };
    expect(facetChips({ facets }, choices)).toEqual([
      { facet: 'site', value: 'north', label: 'Site: Site north' },
      { facet: 'site', value: 'gone', label: 'Site: no longer there' },
      { facet: 'status', value: 'break', label: 'Status: Break in learning' },
    ]);
  });

  it('a retired value can be chosen, and says that it is retired', () => {
    expect(facetOptions(choices, 'site').map(({ mark }) => mark)).toEqual([undefined, 'Retired']);
  });

  it('a status says which CompStatus it is', () => {
    expect(facetOptions(choices, 'status').map(({ code }) => code)).toContain('CompStatus 6');
  });
});
