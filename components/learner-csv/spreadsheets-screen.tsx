import type { CsvImportSummary, RememberedColumns } from '@/lib/features/learner-csv/schema';
import { PageHeader } from '../ui/page-header';
import { SensitivityMark } from '../ui/sensitivity-mark';
import type { CsvForms } from './csv-columns';
import { CsvImportList } from './csv-import-list';
import { ExportPanel } from './export-panel';
import { HowSpreadsheetsKeepValues } from './how-spreadsheets-keep-values';
import { ImportPanel } from './import-panel';
import type { CsvUploadActions } from './use-csv-upload';

type SpreadsheetsScreenProps = {
  ukprn: number;
  forms: CsvForms;
  openForms: CsvForms;
  choice: { readonly id: string; readonly learners: number } | null;
  imports: readonly CsvImportSummary[];
  remembered: RememberedColumns;
  actions: CsvUploadActions;
};

/** Learners and aims out to a spreadsheet, and back. */
export const SpreadsheetsScreen = ({
  ukprn,
  forms,
  openForms,
  choice,
  imports,
  ...upload
}: SpreadsheetsScreenProps) => (
  <>
    <PageHeader
      title="Spreadsheets"
      breadcrumbs={[{ label: 'Learners', href: `/${ukprn}/learners` }]}
      marks={<SensitivityMark />}
      description="Learners and aims as CSV files, for Excel and other spreadsheets."
    />
    <ExportPanel ukprn={ukprn} forms={forms} choice={choice} />
    <ImportPanel ukprn={ukprn} forms={openForms} {...upload} />
    <CsvImportList imports={imports} listHref={`/${ukprn}/spreadsheets`} />
    <HowSpreadsheetsKeepValues />
  </>
);
