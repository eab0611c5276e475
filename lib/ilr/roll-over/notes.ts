import type { Entity } from '../academic-year';
import { isAbsent } from '../characters';
import type { AnyRecord } from '../records';
import type { YearPair } from './code-standing';
import type { RollOverDecision, RollOverRule } from './decision';
import { reasonSentence } from './reasons';

/** What is noted of one decision; the rest follows from where it is. */
export interface Note {
  readonly path: string;
  readonly field: string;
  readonly rule: RollOverRule;
  readonly from: unknown;
  readonly to?: unknown;
}

const asShown = (value: unknown): string | number | null => {
  if (typeof value === 'number' || typeof value === 'string') return value;
  return null;
};

/** A record’s own values side by side. */
export const recordText = ({ fields }: Entity, record: AnyRecord): string =>
  fields
    .filter(({ kind, name }) => kind === 'field' && !isAbsent(record[name]))
    .map(({ name }) => String(record[name]))
    .join(' ');

/** Collects the decisions of one learner. */
export class Notes {
  readonly decisions: RollOverDecision[] = [];
  /** The aim that decisions are about from here on. */
  aim: number | null = null;

  constructor(readonly years: YearPair) {}

  add({ path, field, rule, from, to = null }: Note): void {
    const shown = { from: asShown(from), to: asShown(to) };
    const reason = reasonSentence({ rule, path, field, to: shown.to, years: this.years });
    this.decisions.push({ aim: this.aim, path, field, rule, ...shown, reason });
  }
}
