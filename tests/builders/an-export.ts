import type { ExportDraft } from '@/lib/features/ilr-export';
import { type CreateExportInput, everythingAsEntered } from '@/lib/features/ilr-export/schema';
import { rowId } from './row-id';

/** What the Create window sends when nothing is chosen in it. */
export const anExportInput = (values: Partial<CreateExportInput> = {}): CreateExportInput => ({
  academicYear: '2526',
  siteIds: [],
  subcontractorIds: [],
  contractIds: [],
  tagIds: [],
  monitoring: everythingAsEntered,
  keepOtherAims: false,
  ...values,
});

export const anExportDraft = (values: Partial<ExportDraft> = {}): ExportDraft => ({
  ...anExportInput(),
  id: rowId('export'),
  filterNames: { sites: [], subcontractors: [], contracts: [], tags: [] },
  ...values,
});
