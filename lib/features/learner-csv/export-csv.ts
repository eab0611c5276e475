import type { Learner } from '@/lib/ilr';
import { chosenFields, csvRows } from './columns';
import type { ExportCsvNeeds } from './ports';
import type { ExportCsvInput } from './schema';

/** A file that is made while it is read. */
export type CsvExport = { readonly fileName: string; readonly content: AsyncIterable<string> };

// Without it a spreadsheet takes UTF-8 for the code page of the machine, and accents are lost.
const BYTE_ORDER_MARK = '\uFEFF';

const names = { Learner: 'learners', LearningDelivery: 'aims' } as const;

/** Learners or aims of a year as a file for a spreadsheet, row by row; null for a year that is not there. */
export const exportCsv = async (
  { provider, years, clock, csv, learnersForCsv, transaction }: ExportCsvNeeds,
  { record, academicYear, columns, choiceId }: ExportCsvInput,
): Promise<CsvExport | null> => {
  const year = years.find(({ code }) => code === academicYear);
  if (year === undefined) return null;
  const fields = chosenFields(year, record, columns);
  const day = clock.now().toISOString().slice(0, 10).replaceAll('-', '');
  const columnNames = fields.map(({ name }) => name);
  await transaction(({ audit }) =>
    audit.record({
      action: 'learner-csv:export',
      subject: `provider/${provider.ukprn}`,
      fields: columnNames,
      reason: `${names[record]} of ${academicYear}`,
    }),
  );
  async function* contentOf(learnersOfYear: AsyncIterable<readonly Learner[]>): AsyncGenerator<string> {
    yield BYTE_ORDER_MARK + csv.write([columnNames]);
    for await (const learners of learnersOfYear) {
      const rows = learners.flatMap((learner) => csvRows(record, fields, learner));
      if (rows.length > 0) yield csv.write(rows);
    }
  }
  const content = contentOf(learnersForCsv.open(year, choiceId));
  return { fileName: `${names[record]}-${academicYear}-${provider.ukprn}-${day}.csv`, content };
};
