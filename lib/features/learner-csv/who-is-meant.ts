import type { Learner } from '@/lib/ilr';
import { type FindByUln, ulnMatcher } from '../same-person';
import type { PersonAnswer, UlnMatch } from '../same-person/schema';
import { type CsvPlan, mergeRow, numberOfRow } from './merge-row';
import type { CsvRow, FoundLearners } from './ports';
import type { CsvProblem } from './schema';

/** Whom the rows of a batch are about. */
export type RowsMeant = {
  /** By the LearnRefNumber of the file, those too who are here under another. */
  readonly found: FoundLearners;
  /** The LearnRefNumbers that people of the file have here, by the ones they have in the file. */
  readonly formerly: ReadonlyMap<string, string>;
  /** Who may be somebody who is here; nobody has said yet. */
  readonly asked: ReadonlyMap<string, UlnMatch>;
  /** Who may be somebody who is here, but has no record of the year that a row could be put onto. */
  readonly elsewhere: ReadonlyMap<string, UlnMatch>;
};

/** What is said of two learners with one ULN; `ask` while a file is only looked at. */
export type AnswerTo = (match: UlnMatch) => PersonAnswer | 'ask';

type Finding = {
  readonly plan: CsvPlan;
  readonly find: (learnRefNumbers: readonly string[]) => Promise<FoundLearners>;
  readonly byUln: FindByUln;
  readonly answer: AnswerTo;
};
type Batches = () => AsyncIterable<readonly CsvRow[]>;
type Newcomer = Learner & { readonly LearnRefNumber: string };

const NO_MATCHES: ReadonlyMap<string, UlnMatch> = new Map();

const numbersIn = (plan: CsvPlan, rows: readonly CsvRow[]): readonly string[] =>
  [...new Set(rows.map((row) => numberOfRow(plan, row)))].filter((number) => number !== '');

/** Only rows about learners that say a ULN can bring somebody who is here. */
const mayBringUlns = ({ record, columns }: CsvPlan): boolean =>
  record === 'Learner' && columns.some(({ field }) => field?.name === 'ULN');

const newcomersIn = (plan: CsvPlan, found: FoundLearners, rows: readonly CsvRow[]): readonly Newcomer[] => {
  const newcomers = new Map<string, Newcomer>();
  for (const row of rows) {
    const LearnRefNumber = numberOfRow(plan, row);
    if (found.has(LearnRefNumber) || newcomers.has(LearnRefNumber)) continue;
    const merged = mergeRow(plan, found, row);
    if (merged.outcome === 'added') newcomers.set(LearnRefNumber, { ...merged.learner, LearnRefNumber });
  }
  return [...newcomers.values()];
};

const settle = (
  answer: AnswerTo,
  found: FoundLearners,
  holders: FoundLearners,
  matches: ReadonlyMap<string, UlnMatch>,
): RowsMeant => {
  const known = new Map(found);
  const formerly = new Map<string, string>();
  const asked = new Map<string, UlnMatch>();
  const elsewhere = new Map<string, UlnMatch>();
  for (const [LearnRefNumber, match] of matches) {
    const holder = holders.get(match.stored.learnRefNumber);
    if (!holder) {
      elsewhere.set(LearnRefNumber, match);
      continue;
    }
    const said = answer(match);
    if (said === 'ask') asked.set(LearnRefNumber, match);
    if (said !== 'same') continue;
    known.set(LearnRefNumber, { ...holder, LearnRefNumber });
    formerly.set(LearnRefNumber, match.stored.learnRefNumber);
  }
  return { found: known, formerly, asked, elsewhere };
};

/** Finds whom the rows of one file are about. Where they say ULNs, the file is read through first: whoever stands in it is nobody else. */
export const whoIsMeant = async (
  { plan, find, byUln, answer }: Finding,
  batches: Batches,
): Promise<(rows: readonly CsvRow[]) => Promise<RowsMeant>> => {
  const isAsking = mayBringUlns(plan);
  const inFile = new Set<string>();
  if (isAsking) for await (const rows of batches()) for (const number of numbersIn(plan, rows)) inFile.add(number);
  const match = ulnMatcher(inFile, byUln);
  return async (rows) => {
    const found = await find(numbersIn(plan, rows));
    const matches = isAsking ? await match(newcomersIn(plan, found, rows)) : NO_MATCHES;
    const holders = await find([...matches.values()].map(({ stored }) => stored.learnRefNumber));
    return settle(answer, found, holders, matches);
  };
};

/** Why a row about somebody who is here by their ULN alone can be put to nobody. */
export const hasNoRecord = (
  { year, columns }: CsvPlan,
  { inFile, stored }: UlnMatch,
  { line }: CsvRow,
): CsvProblem => ({
  learnRefNumber: inFile.learnRefNumber,
  path: columns.find(({ field }) => field?.name === 'ULN')?.header ?? 'ULN',
  line,
  message: `${stored.name} (${stored.learnRefNumber}) has this ULN, and no record of ${year.label}. Roll them over or add the record first, or put the ULN right.`,
});
