import { matchesShownMax, type UlnMatch } from '../same-person/schema';
import type { FieldDifference, ImportCounts, ImportProblem, LearnerChange } from './schema';

const PROBLEMS_KEPT = 500;
const CHANGED_KEPT = 200;
const ADDED_KEPT = 100;
const DIFFERENCES_KEPT = 100;

/** What is found in a file: all of it counted, the first of it kept. */
export class ImportFindings {
  #added = 0;
  #changed = 0;
  #same = 0;
  #refused = 0;
  #asked = 0;
  readonly #addedKept: LearnerChange[] = [];
  readonly #changedKept: LearnerChange[] = [];
  readonly #problems: ImportProblem[] = [];
  readonly #matches: UlnMatch[] = [];
  problemsTotal = 0;

  constructor(readonly learners: number) {}

  get done(): number {
    return this.#added + this.#changed + this.#same + this.#refused + this.#asked;
  }

  get counts(): ImportCounts {
    const { learners } = this;
    const [added, changed, same, refused, asked] = [this.#added, this.#changed, this.#same, this.#refused, this.#asked];
    return { learners, added, changed, same, refused, asked };
  }

  get problems(): readonly ImportProblem[] {
    return this.#problems;
  }

  get matches(): readonly UlnMatch[] {
    return this.#matches;
  }

  /** Those that change stored learners first: they are what a person has to look at. */
  get changes(): readonly LearnerChange[] {
    return [...this.#changedKept, ...this.#addedKept];
  }

  refuse(learners: number, problems: readonly ImportProblem[]): void {
    this.#refused += learners;
    this.problemsTotal += problems.length;
    this.#problems.push(...problems.slice(0, PROBLEMS_KEPT - this.#problems.length));
  }

  add(learnRefNumber: string): void {
    this.#added += 1;
    if (this.#addedKept.length < ADDED_KEPT) this.#addedKept.push({ learnRefNumber, kind: 'added', differences: [] });
  }

  change(learnRefNumber: string, differences: readonly FieldDifference[]): void {
    this.#changed += 1;
    if (this.#changedKept.length < CHANGED_KEPT)
      this.#changedKept.push({ learnRefNumber, kind: 'changed', differences: differences.slice(0, DIFFERENCES_KEPT) });
  }

  ask(match: UlnMatch): void {
    this.#asked += 1;
    if (this.#matches.length < matchesShownMax) this.#matches.push(match);
  }

  keep(): void {
    this.#same += 1;
  }
}
