import type { EntityPlan } from './read-plan';
import type { AnyRecord } from './records';

/** A record that is being read. */
export interface Frame {
  readonly plan: EntityPlan;
  readonly record: AnyRecord;
  readonly parent: Frame | null;
  /** Its place among its like, from 0; null for a record that there is one of. */
  readonly nth: number | null;
  /** The line it starts on. */
  readonly line: number;
  /** The place in the schema of the part that came last. */
  reached: number;
  /** Parts that are there but not right, so that they are not called missing as well. */
  wrong: Set<string> | null;
}

const LEARNER = 'Learner';
const AIM = 'LearningDelivery';

/** Starts a record in its parent, and puts it there unless it is a learner, which is handed on instead. */
export const openFrame = (plan: EntityPlan, parent: Frame | null, line: number): Frame => {
  const record = plan.emptyRecord();
  const siblings = parent?.record[plan.name];
  const nth = Array.isArray(siblings) ? siblings.length : null;
  if (parent !== null && plan.name !== LEARNER) {
    if (Array.isArray(siblings)) siblings.push(record);
    else parent.record[plan.name] = record;
  }
  return { plan, record, parent, nth, line, reached: -1, wrong: null };
};

/** The path to a part of the record: from the learner, or from the root for what is outside the learners. */
export const pathTo = (frame: Frame, name: string): string => {
  const { plan, parent, nth } = frame;
  if (parent === null || plan.name === LEARNER) return name;
  return `${pathTo(parent, plan.name)}${nth === null ? '' : `[${nth + 1}]`}/${name}`;
};

/** The place of the aim that the record is in, from 0. */
export const aimIndexOf = (frame: Frame | null): number | null => {
  if (frame === null) return null;
  return frame.plan.name === AIM ? frame.nth : aimIndexOf(frame.parent);
};
