import { finishCsvUpload, openCsvImport, receiveCsvPart, startCsvImport } from '@/lib/features/learner-csv';
import { csvPartBytes, type StartCsvImportInput } from '@/lib/features/learner-csv/schema';
import { academicYears, type Learner } from '@/lib/ilr';
import { csvFormat } from '@/lib/platform/csv';
import { aProvider } from '../builders/a-provider';
import { aLearner } from '../builders/ilr/a-learner';
import { memoryCsvImports } from '../fakes/memory-csv-imports';
import { MemoryFileStore } from '../fakes/memory-file-store';
import { recorded } from '../fakes/recorded';

const twoLearners = [aLearner({ LearnRefNumber: 'A' }), aLearner({ LearnRefNumber: 'B' })];

/** What work on spreadsheets needs, in memory. `elsewhere` have no record of the year. */
export const csvImportRig = (given: readonly Learner[] = twoLearners, elsewhere: readonly Learner[] = []) => {
  const learners = new Map<string, Learner | null>(given.map((learner) => [learner.LearnRefNumber ?? '', learner]));
  for (const { LearnRefNumber } of elsewhere) learners.set(LearnRefNumber ?? '', null);
  const { store, csvLoading, learnersByNumber, saved } = memoryCsvImports(learners, elsewhere);
  const { audit, events, audited, emitted } = recorded();
  let now = new Date('2026-11-22T12:00:00.000Z');
  const files = new MemoryFileStore();
  const stores = { csvImports: store, audit, events, newId: () => crypto.randomUUID() };
  const needs = {
    provider: aProvider(),
    years: academicYears,
    clock: { now: () => now },
    csv: csvFormat,
    files,
    learnersByNumber,
    csvLoading,
    transaction: <Answer>(work: (held: typeof stores) => Promise<Answer>) => work(stores),
  };
  const later = (days: number) => {
    now = new Date(now.getTime() + days * 24 * 3_600_000);
  };
  return { needs, store, files, learners, saved, audited, emitted, later };
};
type Rig = ReturnType<typeof csvImportRig>;

export const columnsFor = (...fields: (string | null)[]) =>
  fields.map((field) => ({ header: field ?? 'Notes', field }));

export const startCsv = (
  { needs }: Rig,
  text: Uint8Array | string,
  more: Partial<StartCsvImportInput> & Pick<StartCsvImportInput, 'columns'>,
) =>
  startCsvImport(needs, {
    fileName: 'learners.csv',
    fileBytes: Buffer.from(text).length,
    record: 'Learner',
    academicYear: '2526',
    emptyCells: 'keep',
    ...more,
  });

export async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Sends a file in its parts, and has it looked at. */
export const sendCsv = async (
  held: Rig,
  text: Uint8Array | string,
  more: Partial<StartCsvImportInput> & Pick<StartCsvImportInput, 'columns'>,
): Promise<string> => {
  const started = await startCsv(held, text, more);
  if (!started.ok) throw new Error(started.refusal.kind);
  const importId = started.value;
  const bytes = Buffer.from(text);
  for (let from = 0, part = 1; from < bytes.length; from += csvPartBytes, part += 1)
    await receiveCsvPart(held.needs, { importId, part, content: whole(bytes.subarray(from, from + csvPartBytes)) });
  await finishCsvUpload(held.needs, { importId });
  return importId;
};

export const csvDetail = async ({ store }: Rig, importId: string) => {
  const found = await openCsvImport({ csvImports: store }, importId);
  if (found === null) throw new Error('There is no such spreadsheet');
  return found;
};
