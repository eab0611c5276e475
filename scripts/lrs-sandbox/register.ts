import { ulnCheckDigit } from '../../lib/identifiers';
import type { HeldLearner } from './held-learner';
import { type FiveDetails, isExact, isPossible, keyOf } from './matching';

/** How long a search opens the way to a registration, and how long candidates have to be looked at first. */
export type RegisterWindow = { readonly longestMs: number; readonly afterPossibleMs: number };

type Search = { readonly at: number; readonly wasPossible: boolean };

const FIRST_NEW_NUMBER = 990000100;

/** The learners, who has searched for whom, and the numbers that have been given out. One sandbox has one. */
export class Register {
  private readonly learners = new Map<number, HeldLearner>();
  private readonly searches = new Map<string, Search>();
  private nextNumber = FIRST_NEW_NUMBER;

  constructor(
    learners: readonly HeldLearner[],
    private readonly now: () => Date,
    private readonly window: RegisterWindow,
  ) {
    for (const learner of learners) this.put(learner);
  }

  put(learner: HeldLearner): void {
    this.learners.set(learner.record.ULN, learner);
  }

  get(uln: number): HeldLearner | null {
    return this.learners.get(uln) ?? null;
  }

  /** The record that stands for a number: its own, or the one that it was merged into. */
  standingFor(uln: number): HeldLearner | null {
    const held = this.get(uln);
    return held?.mergedInto == null ? held : this.get(held.mergedInto);
  }

  /** The numbers that were merged into this one. */
  linkedTo(uln: number): readonly number[] {
    return [...this.learners.values()].filter((one) => one.mergedInto === uln).map(({ record }) => record.ULN);
  }

  search(searched: FiveDetails): { readonly exact: readonly HeldLearner[]; readonly possible: readonly HeldLearner[] } {
    const possible = [...this.learners.values()].filter((learner) => isPossible(learner, searched));
    return { exact: possible.filter((learner) => isExact(learner, searched)), possible };
  }

  remember(organisation: string, searched: FiveDetails, wasPossible: boolean): void {
    this.searches.set(`${organisation}|${keyOf(searched)}`, { at: this.now().getTime(), wasPossible });
  }

  /** Whether the organisation has just searched for these details, and has had time to look at what was found. */
  mayRegister(organisation: string, details: FiveDetails): boolean {
    const search = this.searches.get(`${organisation}|${keyOf(details)}`);
    if (search === undefined || this.search(details).exact.length > 0) return false;
    const age = this.now().getTime() - search.at;
    return age <= this.window.longestMs && (!search.wasPossible || age >= this.window.afterPossibleMs);
  }

  newUln(): number {
    for (;;) {
      const firstNine = this.nextNumber;
      this.nextNumber += 1;
      const digit = ulnCheckDigit(firstNine);
      if (digit !== null) return firstNine * 10 + digit;
    }
  }
}
