import type { RollOverStore } from '@/lib/features/roll-over';
import type { RollOverStatus, RollOverSummary } from '@/lib/features/roll-over/schema';

const UNDER_WAY: readonly RollOverStatus[] = ['previewing', 'making', 'undoing'];

/** The roll-overs of one provider, kept in memory; `edited` says how many records were changed since. */
export const memoryRollOvers = (createdBy: string, edited: (rollOverId: string) => number): RollOverStore => {
  const rows = new Map<string, RollOverSummary>();
  return {
    async add({ createdAt, ...newRollOver }) {
      const fresh = { status: 'previewing', finishedAt: null, learnersDone: 0, counts: null, createdBy } as const;
      rows.set(newRollOver.id, { ...newRollOver, ...fresh, createdAt: createdAt.toISOString() });
    },
    async find(id) {
      const found = rows.get(id);
      if (found === undefined) return null;
      const { createdAt, createdBy: _, finishedAt, ...state } = found;
      return state;
    },
    async change(id, from, { finishedAt, ...change }) {
      const found = rows.get(id);
      if (found === undefined || !from.includes(found.status)) return false;
      rows.set(id, { ...found, ...change, finishedAt: finishedAt?.toISOString() ?? found.finishedAt });
      return true;
    },
    async isUnderWay(toYear) {
      return [...rows.values()].some((row) => row.toYear === toYear && UNDER_WAY.includes(row.status));
    },
    async countEdited(id) {
      return edited(id);
    },
    async list(limit) {
      const newest = [...rows.values()].sort((one, other) => other.createdAt.localeCompare(one.createdAt));
      return newest.slice(0, limit);
    },
    async open(id) {
      return rows.get(id) ?? null;
    },
  };
};
