import type { IlrImportStore, LearnerLoading, LearnerToSave, StoredLearners } from '@/lib/features/ilr-import';
import type { Learner } from '@/lib/ilr';
import { learnersByUln } from './learners-by-uln';

const findIn =
  (learners: ReadonlyMap<string, Learner>) =>
  async (learnRefNumbers: readonly string[]): Promise<ReadonlyMap<string, Learner>> =>
    new Map([...learners].filter(([number]) => learnRefNumbers.includes(number)));

/** The learners of one provider, and a load that keeps all of a file or nothing. */
export const memoryImportLearners = (imports: IlrImportStore) => {
  const learners = new Map<string, Learner>();
  const saved: LearnerToSave[] = [];
  const laterPeople = new Map<string, Partial<Learner>>();
  const storedLearners: StoredLearners = {
    find: (_, numbers) => findIn(learners)(numbers),
    people: async () => laterPeople,
    byUln: learnersByUln(() => learners.values()),
  };
  const loading: LearnerLoading = {
    async load({ id }, work) {
      if ((await imports.find(id))?.status !== 'loading') return false;
      const written = new Map(learners);
      const batches: LearnerToSave[] = [];
      const { counts, finishedAt } = await work({
        find: findIn(learners),
        people: async () => laterPeople,
        byUln: learnersByUln(() => written.values()),
        save: async (batch) => {
          batches.push(...batch);
          for (const { learner, formerly = null } of batch) {
            if (formerly !== null) written.delete(formerly);
            written.set(learner.LearnRefNumber ?? '', learner);
          }
        },
      });
      const isStillOurs = await imports.change(id, ['loading'], { status: 'loaded', counts, finishedAt });
      if (!isStillOurs) throw new Error('The import was ended while it was being loaded');
      learners.clear();
      for (const [number, learner] of written) learners.set(number, learner);
      saved.push(...batches);
      return true;
    },
  };
  return { learners, laterPeople, saved, storedLearners, loading };
};
