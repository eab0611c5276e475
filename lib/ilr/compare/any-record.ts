import type { Learner, LearningDelivery } from '../records';

/** A record seen without its year's types, as it is walked over by the year's table. */
export type AnyRecord = Readonly<Record<string, unknown>>;

export const asRecord = (record: Learner | LearningDelivery): AnyRecord => record;

/** The child records under one name, whether the table says one, perhaps one, or many. */
export const childrenIn = (record: AnyRecord, name: string): readonly AnyRecord[] => {
  const held = record[name];
  if (held === null || held === undefined) return [];
  return (Array.isArray(held) ? held : [held]) as readonly AnyRecord[];
};
