import { PageHeader } from '../ui/page-header';
import { SensitivityMark } from '../ui/sensitivity-mark';
import type { CsvForms } from './csv-columns';
import { ExportPanel } from './export-panel';
import { HowSpreadsheetsKeepValues } from './how-spreadsheets-keep-values';

type SpreadsheetsScreenProps = {
  ukprn: number;
  forms: CsvForms;
  choice: { readonly id: string; readonly learners: number } | null;
};

/** Learners and aims out to a spreadsheet. */
export const SpreadsheetsScreen = ({ ukprn, forms, choice }: SpreadsheetsScreenProps) => (
  <>
    <PageHeader
      title="Spreadsheets"
      breadcrumbs={[{ label: 'Learners', href: `/${ukprn}/learners` }]}
      marks={<SensitivityMark />}
      description="Learners and aims as CSV files, for Excel and other spreadsheets."
    />
    <ExportPanel ukprn={ukprn} forms={forms} choice={choice} />
    <HowSpreadsheetsKeepValues />
  </>
);
