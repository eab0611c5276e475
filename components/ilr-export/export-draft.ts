import {
  type CreateExportInput,
  type ExportChoices,
  everythingAsEntered,
  type NamedFilters,
} from '@/lib/features/ilr-export/schema';

/** What the window starts from: the first open year, no restriction, everything as entered. */
export const emptyDraft = ({ academicYears }: Pick<ExportChoices, 'academicYears'>): CreateExportInput => ({
  academicYear: academicYears[0]?.code ?? '',
  siteIds: [],
  subcontractorIds: [],
  contractIds: [],
  tagIds: [],
  monitoring: everythingAsEntered,
  keepOtherAims: false,
});

/** The chosen contracts whose Include in ILR Exports is No: naming them brings nobody in. */
export const namedButLeftOut = (draft: CreateExportInput, { contracts }: Pick<ExportChoices, 'contracts'>) =>
  contracts.filter(({ id, isIncludedInIlrExports }) => !isIncludedInIlrExports && draft.contractIds.includes(id));

export type NamedFilter = { readonly entity: string; readonly names: readonly string[] };

/** The filters that restrict something, in the order of the window. */
export const filtersInUse = ({ sites, subcontractors, contracts, tags }: NamedFilters): readonly NamedFilter[] =>
  [
    { entity: 'Sites', names: sites },
    { entity: 'Subcontractors', names: subcontractors },
    { entity: 'Contracts', names: contracts },
    { entity: 'Tags', names: tags },
  ].filter(({ names }) => names.length > 0);
