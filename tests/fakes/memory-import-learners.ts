import type { IlrImportStore, LearnerLoading, LearnerToSave, StoredLearners } from '@/lib/features/ilr-import';
import type { FindByUln } from '@/lib/features/same-person';
import type { Learner } from '@/lib/ilr';

const findIn =
  (learners: ReadonlyMap<string, Learner>) =>
  async (learnRefNumbers: readonly string[]): Promise<ReadonlyMap<string, Learner>> =>
    new Map([...learners].filter(([number]) => learnRefNumbers.includes(number)));

const byUlnIn =
  (learners: ReadonlyMap<string, Learner>): FindByUln =>
  async (asked) => {
    const holdersOf = (uln: number) => [...learners.values()].filter(({ ULN }) => ULN === uln);
    const recognisable = ({ LearnRefNumber, GivenNames, FamilyName, DateOfBirth }: Learner) => ({
      learnRefNumber: LearnRefNumber ?? '',
      name: `${GivenNames} ${FamilyName}`,
      dateOfBirth: DateOfBirth,
    });
    const newcomers = asked.filter(({ learnRefNumber }) => !learners.has(learnRefNumber));
    return new Map(newcomers.map(({ learnRefNumber, uln }) => [learnRefNumber, holdersOf(uln).map(recognisable)]));
  };

/** The learners of one provider, and a load that keeps all of a file or nothing. */
export const memoryImportLearners = (imports: IlrImportStore) => {
  const learners = new Map<string, Learner>();
  const saved: LearnerToSave[] = [];
  const laterPeople = new Map<string, Partial<Learner>>();
  const storedLearners: StoredLearners = {
    find: (_, numbers) => findIn(learners)(numbers),
    people: async () => laterPeople,
    byUln: byUlnIn(learners),
  };
  const loading: LearnerLoading = {
    async load({ id }, work) {
      if ((await imports.find(id))?.status !== 'loading') return false;
      const written = new Map(learners);
      const batches: LearnerToSave[] = [];
      const { counts, finishedAt } = await work({
        find: findIn(learners),
        people: async () => laterPeople,
        byUln: byUlnIn(written),
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
