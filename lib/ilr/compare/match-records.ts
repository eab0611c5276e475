import type { AnyRecord } from './any-record';

/** A record of the file beside the stored one that it continues. Places count from 0 in their own lists. */
export type RecordPair = { readonly before: number | null; readonly after: number | null };

type Key = readonly string[];

/**
 * What tells records of one kind apart, strictest first. AimSeqNumber may stand twice in a learner, and is counted afresh by
 * some systems, so an aim is also known by what is learned and when it began.
 */
const keys: Readonly<Record<string, readonly Key[]>> = {
  LearningDelivery: [
    ['AimSeqNumber', 'LearnAimRef'],
    ['LearnAimRef', 'LearnStartDate'],
  ],
  LearnerEmploymentStatus: [['DateEmpStatApp']],
};

const firstField = (record: AnyRecord | undefined): Key => Object.keys(record ?? {}).slice(0, 1);

/** The fields that a record of this kind is known by. */
export const keyOf = (name: string, record: AnyRecord | undefined): Key => keys[name]?.[0] ?? firstField(record);

type Sign = (record: AnyRecord) => string;

const signsOf = (name: string, sample: AnyRecord | undefined): readonly Sign[] => [
  (record) => JSON.stringify(record),
  ...(keys[name] ?? [firstField(sample)]).map(
    (key): Sign =>
      (record) =>
        JSON.stringify(key.map((field) => record[field])),
  ),
];

const placesBySign = (records: readonly AnyRecord[], open: ReadonlySet<number>, sign: Sign): Map<string, number[]> => {
  const places = new Map<string, number[]>();
  records.forEach((record, place) => {
    if (!open.has(place)) return;
    const found = places.get(sign(record));
    if (found) found.push(place);
    else places.set(sign(record), [place]);
  });
  return places;
};

/** Pairs the records of two lists: those that are alike, then those with the same key; each record stands in one pair. */
export const matchRecords = (
  name: string,
  before: readonly AnyRecord[],
  after: readonly AnyRecord[],
): readonly RecordPair[] => {
  if (before.length === 0) return after.map((_, place) => ({ before: null, after: place }));
  const open = new Set(before.keys());
  const matches = new Map<number, number>();
  for (const sign of signsOf(name, after[0] ?? before[0])) {
    const places = placesBySign(before, open, sign);
    after.forEach((record, place) => {
      if (matches.has(place)) return;
      const match = places.get(sign(record))?.shift();
      if (match === undefined) return;
      matches.set(place, match);
      open.delete(match);
    });
  }
  return [
    ...after.map((_, place) => ({ before: matches.get(place) ?? null, after: place })),
    ...[...open].map((place) => ({ before: place, after: null })),
  ];
};
