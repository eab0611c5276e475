import {
  type AcademicYear,
  type AnyRecord,
  asRecord,
  type Field,
  isSameLearner,
  type Learner,
  type LearningDelivery,
  learnerChecker,
  newRecord,
  typedText,
  typedValue,
} from '@/lib/ilr';
import { readCell } from './cells';
import { csvFields } from './columns';
import type { CsvRow, FoundLearners } from './ports';
import { type CsvProblem, keyFields, type StartCsvImportInput } from './schema';

/** How the rows of a file are read. */
export type CsvPlan = Pick<StartCsvImportInput, 'record' | 'emptyCells'> & {
  readonly year: AcademicYear;
  readonly columns: readonly { readonly header: string; readonly field: Field | null }[];
};

export const planOf = (
  year: AcademicYear,
  { record, emptyCells, columns }: Pick<StartCsvImportInput, 'record' | 'emptyCells' | 'columns'>,
): CsvPlan => {
  const fields = new Map(csvFields(year, record).map((field) => [field.name, field]));
  const matched = columns.map(({ header, field }) => ({ header, field: fields.get(field ?? '') ?? null }));
  return { year, record, emptyCells, columns: matched };
};

/** What a row comes to. */
export type MergedRow =
  | { readonly outcome: 'refused'; readonly problems: readonly CsvProblem[] }
  | { readonly outcome: 'added' | 'changed' | 'same'; readonly learnRefNumber: string; readonly learner: Learner };

type Cell = { readonly header: string; readonly field: Field; readonly text: string };
type Complaint = Pick<CsvProblem, 'path' | 'message'>;

const CUT_SHORT =
  'The spreadsheet has cut this number short to a power of ten, and the digits cannot be told any more. Format the column as text, enter the number again, and save.';

/** The cells that say something about a field, and complaints about those that cannot be read. */
const cellsOf = ({ columns }: CsvPlan, { cells }: CsvRow): { cells: Cell[]; complaints: Complaint[] } => {
  const read: Cell[] = [];
  const complaints: Complaint[] = [];
  columns.forEach(({ header, field }, place) => {
    if (field === null) return;
    const cell = readCell(cells[place] ?? '');
    if (cell.kind === 'scientific') complaints.push({ path: header, message: CUT_SHORT });
    else read.push({ header, field, text: cell.text });
  });
  return { cells: read, complaints };
};

/** As it would read once stored: '01' as the number that it is. */
const textOf = (cells: readonly Cell[], name: string): string => {
  const cell = cells.find(({ field }) => field.name === name);
  return cell ? typedText(typedValue(cell.field, cell.text)) : '';
};

/** The record with what the cells say; a key is never emptied. */
const withCells = ({ record, emptyCells }: CsvPlan, holder: AnyRecord, cells: readonly Cell[]): AnyRecord => {
  const said = cells.filter(
    ({ field, text }) =>
      field.name in holder && (text !== '' || (emptyCells === 'clear' && !keyFields[record].includes(field.name))),
  );
  return { ...holder, ...Object.fromEntries(said.map(({ field, text }) => [field.name, typedValue(field, text)])) };
};

/** What the year's checker says of the cells, in their columns. What is still missing may be given later. */
const complaintsOf = ({ year }: CsvPlan, learner: Learner, cells: readonly Cell[], prefix: string): Complaint[] => {
  const columns = new Map(cells.map(({ header, field }) => [`${prefix}${field.name}`, header]));
  return learnerChecker(year)(learner).flatMap(({ path, kind, sentence }) => {
    const header = columns.get(path);
    return header === undefined || kind === 'missing' ? [] : [{ path: header, message: sentence }];
  });
};

type Merged = { readonly learner: Learner; readonly prefix: string; readonly isAdded: boolean };

const mergedLearner = (plan: CsvPlan, known: Learner | null | undefined, cells: readonly Cell[]): Merged => {
  const base = known ? asRecord(known) : newRecord(plan.year, 'Learner', {});
  return { learner: withCells(plan, base, cells) as Learner, prefix: '', isAdded: !known };
};

const mergedAim = (plan: CsvPlan, known: Learner, cells: readonly Cell[]): Merged => {
  const wanted = textOf(cells, 'AimSeqNumber');
  const aims = known.LearningDelivery;
  const place = aims.findIndex(({ AimSeqNumber }) => typedText(AimSeqNumber) === wanted);
  const held = aims[place];
  const base = held ? asRecord(held) : { ...newRecord(plan.year, 'LearningDelivery', {}), CompStatus: 1 };
  const ofAim = cells.filter(({ field }) => field.name !== 'LearnRefNumber');
  const aim = withCells(plan, base, ofAim) as unknown as LearningDelivery;
  const LearningDelivery = held ? aims.map((one, at) => (at === place ? aim : one)) : [...aims, aim];
  const number = held ? place + 1 : LearningDelivery.length;
  return { learner: { ...known, LearningDelivery }, prefix: `LearningDelivery[${number}]/`, isAdded: !held };
};

/** An aim that cannot be told from another. */
const ambiguous = (known: Learner, cells: readonly Cell[]): Complaint | null => {
  const wanted = textOf(cells, 'AimSeqNumber');
  const alike = known.LearningDelivery.filter(({ AimSeqNumber }) => typedText(AimSeqNumber) === wanted);
  const message = 'Two aims of the learner have this AimSeqNumber. Number their aims anew on their page first.';
  return alike.length > 1 ? { path: 'AimSeqNumber', message } : null;
};

/** Why a row cannot be put to anybody; null when it can. */
const nobody = (
  { record, year }: CsvPlan,
  known: Learner | null | undefined,
  cells: readonly Cell[],
): Complaint | null => {
  const path = 'LearnRefNumber';
  if (known === null)
    return { path, message: `The learner has no record of ${year.label}. Roll them over or add the record first.` };
  if (record === 'Learner') return null;
  if (known !== undefined) return ambiguous(known, cells);
  return { path, message: `No learner has this LearnRefNumber in ${year.label}. Add the learner before their aims.` };
};

const keyComplaints = ({ record }: CsvPlan, cells: readonly Cell[]): Complaint[] =>
  keyFields[record]
    .filter((name) => textOf(cells, name) === '')
    .map((path) => ({ path, message: `A row needs ${path}, which says what it is about.` }));

/** What tells the row apart from the others of the file. */
export const keyOfRow = (plan: CsvPlan, row: CsvRow): string => {
  const { cells } = cellsOf(plan, row);
  return keyFields[plan.record].map((name) => textOf(cells, name)).join('\t');
};

export const numberOfRow = (plan: CsvPlan, row: CsvRow): string => textOf(cellsOf(plan, row).cells, 'LearnRefNumber');

/** Puts a row onto the learner whom it is about, as they are after the rows before it. */
export const mergeRow = (plan: CsvPlan, found: FoundLearners, row: CsvRow): MergedRow => {
  const { cells, complaints } = cellsOf(plan, row);
  const learnRefNumber = textOf(cells, 'LearnRefNumber');
  const refused = (all: readonly Complaint[]): MergedRow => ({
    outcome: 'refused',
    problems: all.map((one) => ({ ...one, line: row.line, learnRefNumber: learnRefNumber || null })),
  });
  const unread = [...complaints, ...keyComplaints(plan, cells)];
  if (unread.length > 0) return refused(unread);
  const known = found.get(learnRefNumber);
  const unknown = nobody(plan, known, cells);
  if (unknown !== null) return refused([unknown]);
  const { learner, prefix, isAdded } =
    plan.record === 'LearningDelivery' && known ? mergedAim(plan, known, cells) : mergedLearner(plan, known, cells);
  const wrong = complaintsOf(plan, learner, cells, prefix);
  if (wrong.length > 0) return refused(wrong);
  const isSame = known ? isSameLearner(known, learner) : false;
  const outcome = isSame ? 'same' : 'changed';
  return { outcome: isAdded ? 'added' : outcome, learnRefNumber, learner };
};
