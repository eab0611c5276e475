import type { KeptLearningRecord, LearningRecords, LrsPeople } from '@/lib/features/lrs';

/** The Personal Learning Records of one provider, kept in memory in the name of one person. */
export const memoryLearningRecords = (by: string, people: Pick<LrsPeople, 'find'>): LearningRecords => {
  const kept = new Map<number, KeptLearningRecord>();
  return {
    find: async (number) => kept.get(number) ?? null,
    async keep(number, { uln, at, answer }) {
      if ((await people.find(number)) === null) return false;
      const latest = { uln, outcome: answer.kind, at, by };
      if (!('events' in answer)) {
        kept.set(number, { latest, download: kept.get(number)?.download ?? null });
        return true;
      }
      const foundUln = answer.kind === 'linked' ? answer.foundUln : uln;
      kept.set(number, { latest, download: { uln, foundUln, at, by, events: answer.events } });
      return true;
    },
  };
};
