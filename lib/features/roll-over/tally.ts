import type { RollOverRule } from '@/lib/ilr';
import type { PreviewedLearner, RollOverCounts } from './schema';

/** What a roll-over has come to so far. */
export class Tally {
  readonly #outcomes: Record<PreviewedLearner['outcome'], number> = { rolled: 0, 'left-out': 0, present: 0 };
  readonly #rules: Partial<Record<RollOverRule, number>> = {};

  add({ outcome, decisions }: PreviewedLearner): void {
    this.#outcomes[outcome] += 1;
    for (const { rule } of decisions) this.#rules[rule] = (this.#rules[rule] ?? 0) + 1;
  }

  get learners(): number {
    return this.#outcomes.rolled + this.#outcomes['left-out'] + this.#outcomes.present;
  }

  get counts(): RollOverCounts {
    const { rolled, present, 'left-out': leftOut } = this.#outcomes;
    return { learners: this.learners, rolled, leftOut, present, rules: { ...this.#rules } };
  }
}
