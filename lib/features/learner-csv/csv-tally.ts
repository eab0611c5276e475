import { type AcademicYear, compareLearners, type Learner, learnerEntity } from '@/lib/ilr';
import { matchesShownMax, type UlnMatch } from '../same-person/schema';
import type { MergedRow } from './merge-row';
import type { CsvChange, CsvCounts, CsvProblem } from './schema';

const PROBLEMS_KEPT = 500;
const CHANGES_KEPT = 200;

/** What becomes of a row: who may be somebody who is here is asked about first. */
export type RowOutcome = MergedRow | { readonly outcome: 'asked'; readonly match: UlnMatch };

/** What is found in a file: all of it counted, the first of it kept. */
export class CsvTally {
  readonly #outcomes: Record<RowOutcome['outcome'], number> = { added: 0, changed: 0, same: 0, refused: 0, asked: 0 };
  readonly problems: CsvProblem[] = [];
  readonly changes: CsvChange[] = [];
  readonly matches: UlnMatch[] = [];
  problemsTotal = 0;

  add(row: RowOutcome): void {
    this.#outcomes[row.outcome] += 1;
    if (row.outcome === 'asked' && this.matches.length < matchesShownMax) this.matches.push(row.match);
    if (row.outcome !== 'refused') return;
    this.problemsTotal += row.problems.length;
    this.problems.push(...row.problems.slice(0, PROBLEMS_KEPT - this.problems.length));
  }

  show(year: AcademicYear, before: Learner | null, after: Learner): void {
    if (this.changes.length >= CHANGES_KEPT) return;
    const learnRefNumber = after.LearnRefNumber ?? '';
    const differences = before === null ? [] : compareLearners(learnerEntity(year), before, after);
    this.changes.push({ learnRefNumber, kind: before === null ? 'added' : 'changed', differences });
  }

  get rows(): number {
    return Object.values(this.#outcomes).reduce((sum, count) => sum + count, 0);
  }

  get counts(): CsvCounts {
    return { rows: this.rows, ...this.#outcomes };
  }
}
