import type { RolledRecord, RollOverJobNeeds, RollOverMaking, RollOverNeeds } from '@/lib/features/roll-over';
import { academicYears, type Learner } from '@/lib/ilr';
import { aProvider } from '../builders/a-provider';
import { fixedClock } from '../fakes/fixed-clock';
import { memoryRollOvers } from '../fakes/memory-roll-overs';
import { recorded } from '../fakes/recorded';

export const NOW = '2026-11-22T12:00:00.000Z';

/** Everything that a roll-over needs, in memory. Learners have numbers from 1, and records by year. */
export const rollOverRig = (records: readonly Readonly<Record<string, Learner>>[]) => {
  const written = recorded();
  const stored = records.map((one) => ({ ...one }));
  const madeBy = new Map<string, readonly RolledRecord[]>();
  let edited = 0;
  const rollOvers = memoryRollOvers('Robin Made-Up', () => edited);
  const toRollOver: RollOverJobNeeds['toRollOver'] = {
    page: async ({ from, to }, after, limit) =>
      stored
        .flatMap((one, at) => {
          const learner = one[from.code];
          return learner === undefined
            ? []
            : [{ learnerNumber: at + 1, learner, hasRecordOfNewYear: one[to.code] !== undefined }];
        })
        .filter(({ learnerNumber }) => learnerNumber > after)
        .slice(0, limit),
  };
  const making: RollOverMaking = {
    async make({ id, years }, work) {
      if ((await rollOvers.find(id))?.status !== 'making') return false;
      const made: RolledRecord[] = [];
      const outcome = await work({
        page: (after, limit) => toRollOver.page(years, after, limit),
        save: async (batch) => void made.push(...batch),
      });
      for (const { learnerNumber, record } of made)
        stored[learnerNumber - 1] = { ...stored[learnerNumber - 1], [years.to.code]: record };
      madeBy.set(id, made);
      await rollOvers.change(id, ['making'], { status: 'made', ...outcome });
      return true;
    },
    async undo(id, finishedAt) {
      const found = await rollOvers.find(id);
      if (found?.status !== 'undoing') return false;
      if (edited > 0) return rollOvers.change(id, ['undoing'], { status: 'made' });
      for (const { learnerNumber } of madeBy.get(id) ?? []) {
        const { [found.toYear]: _, ...others } = stored[learnerNumber - 1] ?? {};
        stored[learnerNumber - 1] = others;
      }
      return rollOvers.change(id, ['undoing'], { status: 'undone', finishedAt });
    },
  };
  const provider = aProvider();
  const clock = fixedClock(NOW);
  const { audit, events } = written;
  const years = academicYears;
  const needs: RollOverNeeds = { provider, years, clock, newId: () => crypto.randomUUID(), rollOvers, audit, events };
  const job: RollOverJobNeeds = {
    provider,
    years,
    clock,
    toRollOver,
    making,
    transaction: (work) => work({ rollOvers }),
  };
  const edit = (count: number) => {
    edited = count;
  };
  return { ...written, needs, job, rollOvers, stored, madeBy, edit };
};
