import { describe, expect, it } from 'vitest';
import type { LearningRecords } from '@/lib/features/lrs';
import { oneEvent, someEvents } from '@/scripts/lrs-sandbox/sandbox-events';

/** Runs work on the records of one provider, whose learner 1 is there and 2 is not; `other` is a provider without learners. */
export type RecordsUnderTest = {
  readonly run: <Answer>(work: (records: LearningRecords) => Promise<Answer>) => Promise<Answer>;
  readonly other: RecordsUnderTest['run'];
  /** What the person is called in whose name it runs. */
  readonly by: string;
};

const ULN = 9900000209;
const MASTER = 9900000268;
const NOON = new Date('2026-10-05T12:00:00.000Z');
const LATER = new Date('2026-11-05T12:00:00.000Z');

/** What every store of Personal Learning Records does. `anew` makes one in which nothing is kept. */
export const learningRecordsContract = (name: string, anew: () => Promise<RecordsUnderTest>): void => {
  describe(`${name} keeps the latest answer, and the latest record beside it`, () => {
    it('has nothing before anybody has asked', async () => {
      const { run } = await anew();
      expect(await run((records) => records.find(1))).toBeNull();
    });

    it('gives events back as they came, with who asked and when', async () => {
      const { run, by } = await anew();
      const answer = { kind: 'found', events: someEvents } as const;
      expect(await run((records) => records.keep(1, { uln: ULN, at: NOON, answer }))).toBe(true);
      expect(await run((records) => records.find(1))).toEqual({
        latest: { uln: ULN, outcome: 'found', at: NOON, by },
        download: { uln: ULN, foundUln: ULN, at: NOON, by, events: someEvents },
      });
    });

    it('remembers that the record was a master’s', async () => {
      const { run } = await anew();
      const answer = { kind: 'linked', foundUln: MASTER, events: oneEvent } as const;
      await run((records) => records.keep(1, { uln: ULN, at: NOON, answer }));
      expect(await run((records) => records.find(1))).toMatchObject({
        latest: { outcome: 'linked' },
        download: { uln: ULN, foundUln: MASTER },
      });
    });

    it('leaves a record where it is when a later answer brings none', async () => {
      const { run } = await anew();
      await run((records) => records.keep(1, { uln: ULN, at: NOON, answer: { kind: 'found', events: oneEvent } }));
      await run((records) => records.keep(1, { uln: ULN, at: LATER, answer: { kind: 'not-shared' } }));
      expect(await run((records) => records.find(1))).toMatchObject({
        latest: { outcome: 'not-shared', at: LATER },
        download: { at: NOON, events: oneEvent },
      });
    });

    it('replaces a record by a later one, also by one without events', async () => {
      const { run } = await anew();
      await run((records) => records.keep(1, { uln: ULN, at: NOON, answer: { kind: 'found', events: oneEvent } }));
      await run((records) => records.keep(1, { uln: ULN, at: LATER, answer: { kind: 'found', events: [] } }));
      expect(await run((records) => records.find(1))).toMatchObject({ download: { at: LATER, events: [] } });
    });

    it('keeps nothing for a learner who is not there, or not theirs', async () => {
      const { run, other } = await anew();
      const kept = { uln: ULN, at: NOON, answer: { kind: 'found', events: oneEvent } } as const;
      expect(await run((records) => records.keep(2, kept))).toBe(false);
      await run((records) => records.keep(1, kept));
      expect(await other((records) => records.find(1))).toBeNull();
      expect(await other((records) => records.keep(1, kept))).toBe(false);
    });
  });
};
