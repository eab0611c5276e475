import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { RollOverStore } from '@/lib/features/roll-over';
import { type RollOverStatus, rollOverStatuses } from '@/lib/features/roll-over/schema';

/** Runs work on the roll-overs of one provider; `other` is a provider that must never meet them. */
export type RollOversUnderTest = {
  readonly run: <Answer>(work: (rollOvers: RollOverStore) => Promise<Answer>) => Promise<Answer>;
  readonly other: RollOversUnderTest['run'];
  readonly createdBy: string;
};

const NOON = new Date('2026-11-22T12:00:00.000Z');
const years = { fromYear: '2425', toYear: '2526' };
const counts = { learners: 3, rolled: 1, leftOut: 1, present: 1, rules: { 'aim-continues': 2 } };

const add = async (rollOvers: RollOverStore, status: RollOverStatus = 'previewing', createdAt = NOON) => {
  const id = randomUUID();
  await rollOvers.add({ id, ...years, createdAt });
  if (status !== 'previewing') await rollOvers.change(id, ['previewing'], { status });
  return id;
};

/** What every store of roll-overs does. */
export const rollOversContract = (name: string, underTest: () => RollOversUnderTest): void => {
  describe(`${name} keeps roll-overs and tells them to their provider only`, () => {
    it('keeps what it is told, and says so in full', async () => {
      const { run, createdBy } = underTest();
      const id = await run((rollOvers) => add(rollOvers));
      const state = { id, ...years, status: 'previewing', learnersDone: 0, counts: null };
      expect(await run((rollOvers) => rollOvers.find(id))).toEqual(state);
      const change = { status: 'previewed', counts, learnersDone: 3, finishedAt: NOON } as const;
      expect(await run((rollOvers) => rollOvers.change(id, ['previewing'], change))).toBe(true);
      expect(await run((rollOvers) => rollOvers.open(id))).toEqual({
        id,
        ...years,
        status: 'previewed',
        learnersDone: 3,
        counts,
        createdAt: NOON.toISOString(),
        createdBy,
        finishedAt: NOON.toISOString(),
      });
    });

    it('changes one only in a state that was named, and says whether it did', async () => {
      const { run } = underTest();
      const id = await run((rollOvers) => add(rollOvers, 'previewed'));
      expect(await run((rollOvers) => rollOvers.change(id, ['making', 'made'], { status: 'undone' }))).toBe(false);
      expect(await run((rollOvers) => rollOvers.change(id, ['previewed'], { status: 'making' }))).toBe(true);
      expect(await run((rollOvers) => rollOvers.change(randomUUID(), rollOverStatuses, {}))).toBe(false);
    });

    it('knows which year one is under way into', async () => {
      const { run } = underTest();
      for (const one of await run((rollOvers) => rollOvers.list(1000)))
        await run((rollOvers) => rollOvers.change(one.id, rollOverStatuses, { status: 'failed' }));
      const isUnderWay = (toYear: string) => run((rollOvers) => rollOvers.isUnderWay(toYear));
      const id = await run((rollOvers) => add(rollOvers));
      expect([await isUnderWay('2526'), await isUnderWay('2627')]).toEqual([true, false]);
      const now: boolean[] = [];
      for (const status of rollOverStatuses) {
        await run((rollOvers) => rollOvers.change(id, rollOverStatuses, { status }));
        now.push(await isUnderWay('2526'));
      }
      expect(now).toEqual([true, false, true, false, true, false, false]);
    });

    it('lists the newest first, and no more than asked for', async () => {
      const { run } = underTest();
      const first = await run((rollOvers) => add(rollOvers, 'made', new Date('2030-01-01T00:00:00.000Z')));
      const second = await run((rollOvers) => add(rollOvers, 'made', new Date('2030-01-02T00:00:00.000Z')));
      const listed = (await run((rollOvers) => rollOvers.list(1000))).map(({ id }) => id);
      expect(listed.filter((id) => id === first || id === second)).toEqual([second, first]);
      expect(await run((rollOvers) => rollOvers.list(1))).toHaveLength(1);
    });

    it('counts no edits where nothing was made', async () => {
      const { run } = underTest();
      const id = await run((rollOvers) => add(rollOvers));
      expect(await run((rollOvers) => rollOvers.countEdited(id))).toBe(0);
    });

    it('says nothing of one to another provider, and lets it change nothing', async () => {
      const { run, other } = underTest();
      const id = await run((rollOvers) => add(rollOvers, 'making'));
      expect(await other((rollOvers) => rollOvers.find(id))).toBeNull();
      expect(await other((rollOvers) => rollOvers.open(id))).toBeNull();
      expect(await other((rollOvers) => rollOvers.list(1000))).toEqual([]);
      expect(await other((rollOvers) => rollOvers.isUnderWay('2526'))).toBe(false);
      expect(await other((rollOvers) => rollOvers.change(id, rollOverStatuses, { status: 'failed' }))).toBe(false);
      expect((await run((rollOvers) => rollOvers.find(id)))?.status).toBe('making');
    });
  });
};
