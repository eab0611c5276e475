import { describe, expect, it } from 'vitest';
import { emptyDraft, filtersInUse, namedButLeftOut } from '../../../components/ilr-export/export-draft';

const contract = (id: string, isIncludedInIlrExports: boolean) => ({
  id,
  code: id,
  name: id,
  isRetired: false,
  isIncludedInIlrExports,
});
const draft = emptyDraft({ academicYears: [{ code: '2526', label: '2025 to 2026', status: 'confirmed' }] });

describe('the Create window starts without any restriction', () => {
  it('has the first open year, no filter, and every value as entered', () => {
    expect(draft).toEqual({
      academicYear: '2526',
      siteIds: [],
      subcontractorIds: [],
      contractIds: [],
      tagIds: [],
      monitoring: { A: 'as-entered', B: 'as-entered', C: 'as-entered', D: 'as-entered' },
      keepOtherAims: false,
    });
  });
});

describe('namedButLeftOut finds the chosen contracts that bring nobody in', () => {
  const contracts = [contract('in', true), contract('out', false), contract('out-too', false)];

  it('names those that are chosen and not included, only', () => {
    const chosen = { ...draft, contractIds: ['in', 'out'] };
    expect(namedButLeftOut(chosen, { contracts }).map(({ id }) => id)).toEqual(['out']);
  });

  it('is silent when none is chosen', () => {
    expect(namedButLeftOut(draft, { contracts })).toEqual([]);
  });
});

describe('filtersInUse keeps the filters that restrict something', () => {
  it('in the order of the window', () => {
    const filters = { sites: [], subcontractors: ['Partner'], contracts: [], tags: ['Priority'] };
    expect(filtersInUse(filters)).toEqual([
      { entity: 'Subcontractors', names: ['Partner'] },
      { entity: 'Tags', names: ['Priority'] },
    ]);
  });
});
