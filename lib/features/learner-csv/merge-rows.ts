import type { Learner } from '@/lib/ilr';
import type { FindByUln } from '../same-person';
import { CsvTally, type RowOutcome } from './csv-tally';
import { type CsvPlan, keyOfRow, mergeRow, numberOfRow } from './merge-row';
import type { CsvFormat, CsvRow, FoundLearners, LearnerToLoad } from './ports';
import type { CsvProblem } from './schema';
import { UnreadableCsvError } from './unreadable-csv-error';
import { type AnswerTo, hasNoRecord, type RowsMeant, whoIsMeant } from './who-is-meant';

const ROWS_AT_ONCE = 500;

/** The rows below the headers, some hundreds at a time. Throws when the headers are others than were matched with fields. */
async function* batchesOf(
  { columns }: CsvPlan,
  csv: CsvFormat,
  content: AsyncIterable<Uint8Array>,
): AsyncGenerator<readonly CsvRow[]> {
  let batch: CsvRow[] = [];
  let isBelowHeaders = false;
  for await (const row of csv.read(content)) {
    if (!isBelowHeaders) {
      const isAsMatched = columns.every(({ header }, place) => (row.cells[place] ?? '').trim() === header.trim());
      if (!isAsMatched) throw new UnreadableCsvError('other-columns', row.line);
      isBelowHeaders = true;
      continue;
    }
    batch.push(row);
    if (batch.length < ROWS_AT_ONCE) continue;
    yield batch;
    batch = [];
  }
  if (!isBelowHeaders) throw new UnreadableCsvError('other-columns', null);
  yield batch;
}

const standsTwice = (plan: CsvPlan, row: CsvRow): CsvProblem => ({
  learnRefNumber: numberOfRow(plan, row) || null,
  path: 'LearnRefNumber',
  line: row.line,
  message: 'An earlier row of the file is about the same. Leave one of them in.',
});

type Merging = {
  readonly plan: CsvPlan;
  readonly csv: CsvFormat;
  readonly open: () => AsyncIterable<Uint8Array>;
  readonly find: (learnRefNumbers: readonly string[]) => Promise<FoundLearners>;
  readonly byUln: FindByUln;
  readonly answer: AnswerTo;
  /** Hears of each batch what it makes of learners, and how far the file has been read. */
  readonly onBatch: (learners: readonly LearnerToLoad[], tally: CsvTally) => Promise<void>;
};

const mergeOne = (
  plan: CsvPlan,
  { asked, elsewhere, formerly }: RowsMeant,
  now: FoundLearners,
  row: CsvRow,
): RowOutcome => {
  const learnRefNumber = numberOfRow(plan, row);
  const unrecorded = elsewhere.get(learnRefNumber);
  if (unrecorded !== undefined) return { outcome: 'refused', problems: [hasNoRecord(plan, unrecorded, row)] };
  const match = asked.get(learnRefNumber);
  if (match !== undefined) return { outcome: 'asked', match };
  const merged = mergeRow(plan, now, row);
  // Who is the same in all else gets another number.
  return merged.outcome === 'same' && formerly.has(learnRefNumber) ? { ...merged, outcome: 'changed' } : merged;
};

const mergeBatch = (
  { plan }: Merging,
  meant: RowsMeant,
  rows: readonly CsvRow[],
  seen: Set<string>,
  tally: CsvTally,
): readonly LearnerToLoad[] => {
  const now = new Map(meant.found);
  const touched = new Set<string>();
  for (const row of rows) {
    const key = keyOfRow(plan, row);
    const merged = seen.has(key)
      ? ({ outcome: 'refused', problems: [standsTwice(plan, row)] } as const)
      : mergeOne(plan, meant, now, row);
    seen.add(key);
    tally.add(merged);
    if (merged.outcome !== 'added' && merged.outcome !== 'changed') continue;
    now.set(merged.learnRefNumber, merged.learner);
    touched.add(merged.learnRefNumber);
  }
  return [...touched].flatMap((number) => {
    const learner: Learner | null | undefined = now.get(number);
    if (!learner) return [];
    return [{ learner, before: meant.found.get(number) ?? null, formerly: meant.formerly.get(number) ?? null }];
  });
};

/** Puts a whole file onto the learners as they are found, batch by batch. */
export const mergeRows = async (merging: Merging): Promise<CsvTally> => {
  const { plan, csv, open, find, byUln, answer, onBatch } = merging;
  const tally = new CsvTally();
  const seen = new Set<string>();
  const rowsMeant = await whoIsMeant({ plan, find, byUln, answer }, () => batchesOf(plan, csv, open()));
  for await (const rows of batchesOf(plan, csv, open())) {
    const fresh = rows.filter((row) => !seen.has(keyOfRow(plan, row)));
    const learners = mergeBatch(merging, await rowsMeant(fresh), rows, seen, tally);
    for (const { before, learner } of learners) tally.show(plan.year, before, learner);
    await onBatch(learners, tally);
  }
  return tally;
};
