import type {
  CreateExportInput,
  CreateExportRefusal,
  ExportChoices,
  ExportCounts,
} from '@/lib/features/ilr-export/schema';
import type { Result } from '@/lib/result';

export type ExportProvider = { readonly ukprn: number; readonly name: string };

/** What the Create window asks of the server, always for one provider. */
export type CreateExportActions = {
  readonly loadChoices: (ukprn: number) => Promise<ExportChoices>;
  readonly countExport: (ukprn: number, input: CreateExportInput) => Promise<ExportCounts>;
  readonly createExport: (ukprn: number, input: CreateExportInput) => Promise<Result<string, CreateExportRefusal>>;
};
