import { type Finding, toProblem } from './finding';
import type { IlrProblem } from './problem';
import type { AnyRecord } from './records';

const FINDINGS_MAX = 500;

/** Findings of one learner, or of the file outside its learners; only so many are kept, and it says when there were more. */
export class Findings {
  #kept: Finding[] = [];
  #more: number | null = null;

  add(finding: Finding): void {
    if (this.#kept.length < FINDINGS_MAX) this.#kept.push(finding);
    else this.#more ??= finding.line;
  }

  /** The findings as problems of this learner; what was kept is forgotten. */
  take(learner: AnyRecord | null, learnerIndex: number | null): readonly IlrProblem[] {
    if (this.#kept.length === 0) return NONE;
    const problems = this.#kept.map((finding) => toProblem(finding, learner, learnerIndex));
    if (this.#more !== null) problems.push(toProblem(moreFindings(this.#more), learner, learnerIndex));
    this.#kept = [];
    this.#more = null;
    return problems;
  }
}

const NONE: readonly IlrProblem[] = Object.freeze([]);

const moreFindings = (line: number): Finding => ({
  kind: 'more-problems',
  path: '',
  element: '',
  aimIndex: null,
  line,
  value: null,
  sentence: `There are more problems than the ${FINDINGS_MAX} listed. Put these right first.`,
});
