import type { AcademicYear, Entity } from '../academic-year';
import type { Learner, LearningDelivery } from '../records';
import { academicYears } from '../years';
import { type Carrier, carryRecord } from './carry-record';
import type { YearPair } from './code-standing';
import type { RollOverDecision } from './decision';
import { earlierWork } from './earlier-work';
import { Notes } from './notes';
import { withOpenContract } from './open-contract';
import { type RollOverTable, rollOverTables } from './table';
import { fateOfAim } from './which-aims';

export type { RollOverDecision, RollOverRule } from './decision';

/** What rolling a learner over comes to, with a decision for each aim and for whatever is not simply copied. */
export type RollOver =
  | {
      readonly kind: 'rolled';
      readonly record: Learner;
      /** For each aim, the place from 0 that it had in the record of the year before. */
      readonly aims: readonly number[];
      readonly decisions: readonly RollOverDecision[];
    }
  | { readonly kind: 'left-out'; readonly decisions: readonly RollOverDecision[] };

const AIM = 'LearningDelivery';

const tables: Readonly<Partial<Record<string, RollOverTable>>> = rollOverTables;

const dayAfter = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

/** The year that records of this one can be rolled over into, if it is one of those given. */
export const nextAcademicYear = (
  year: AcademicYear,
  years: readonly AcademicYear[] = academicYears,
): AcademicYear | undefined => years.find(({ code, starts }) => starts === dayAfter(year.ends) && code in tables);

const entityOf = (year: AcademicYear, name: string): Entity => {
  const entity = year.entities[name];
  if (entity === undefined) throw new Error(`The table of ${year.code} has no ${name}`);
  return entity;
};

interface Numbered {
  readonly aim: LearningDelivery;
  readonly path: string;
}

/** The aims in the order of their numbers, each with its place in the record. */
const inOrder = (aims: readonly LearningDelivery[]): readonly Numbered[] =>
  aims
    .map((aim, nth) => ({ aim, path: `${AIM}[${nth + 1}]` }))
    .sort((one, other) => (one.aim.AimSeqNumber ?? 0) - (other.aim.AimSeqNumber ?? 0));

const carryAim = (carrier: Carrier, { aim, path }: Numbered, number: number): LearningDelivery => {
  const { years, notes } = carrier;
  const from = entityOf(years.from, AIM);
  const open = withOpenContract(aim, path, notes);
  const carried = carryRecord(carrier, { from, to: entityOf(years.to, AIM), record: { ...open }, path });
  if (aim.AimSeqNumber !== number) {
    const field = 'AimSeqNumber';
    notes.add({ path: `${path}/${field}`, field, rule: 'renumbered', from: aim.AimSeqNumber, to: number });
  }
  return { ...carried, AimSeqNumber: number } as LearningDelivery;
};

interface CarriedAims {
  /** As they were, without those left behind. */
  readonly before: readonly LearningDelivery[];
  readonly after: LearningDelivery[];
}

const carryAims = (carrier: Carrier, aims: readonly LearningDelivery[]): CarriedAims => {
  const { notes, years } = carrier;
  const before: LearningDelivery[] = [];
  const after: LearningDelivery[] = [];
  for (const numbered of inOrder(aims)) {
    const { aim, path } = numbered;
    const { goes, rule } = fateOfAim(aim, aims, years.to);
    notes.aim = aim.AimSeqNumber;
    notes.add({ path, field: AIM, rule, from: aim.AimSeqNumber, to: goes ? after.length + 1 : null });
    if (!goes) continue;
    before.push(aim);
    after.push(carryAim(carrier, numbered, after.length + 1));
  }
  notes.aim = null;
  return { before, after };
};

/**
 * A learner’s record of one year as the record of the next: the aims that go on, and of the rest what is not for one year
 * only. Throws when the years do not follow one another. The record fits the new year’s schema when it fitted its own.
 */
export const rollOver = (years: YearPair, record: Learner): RollOver => {
  const table = tables[years.to.code];
  if (table === undefined || dayAfter(years.from.ends) !== years.to.starts)
    throw new Error(`Records of ${years.from.code} cannot be rolled over into ${years.to.code}`);
  const notes = new Notes(years);
  const ofAims: Carrier = { years, table, notes, earlierWork: new Set() };
  const { before, after } = carryAims(ofAims, record.LearningDelivery);
  if (after.length === 0) return { kind: 'left-out', decisions: notes.decisions };
  const from = entityOf(years.from, 'Learner');
  const carrier = { ...ofAims, earlierWork: earlierWork(record.LearnerEmploymentStatus, before) };
  const withoutAims = { ...record, LearningDelivery: [] };
  const carried = carryRecord(carrier, { from, to: entityOf(years.to, 'Learner'), record: withoutAims, path: '' });
  const rolled = { ...carried, LearningDelivery: after } as Learner;
  const aims = before.map((aim) => record.LearningDelivery.indexOf(aim));
  return { kind: 'rolled', record: rolled, aims, decisions: notes.decisions };
};
