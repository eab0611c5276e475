import type {
  CsvImportState,
  CsvImportStore,
  CsvLoading,
  FoundLearners,
  LearnerToLoad,
} from '@/lib/features/learner-csv';
import type { CsvImportDetail } from '@/lib/features/learner-csv/schema';
import type { Learner } from '@/lib/ilr';
import { learnersByUln } from './learners-by-uln';

type Kept = CsvImportState & Omit<CsvImportDetail, 'createdAt'>;

/**
 * Spreadsheets sent to one provider, and its learners by their numbers, kept in memory. `people` have no record of the year:
 * their numbers stand among the learners with null.
 */
export const memoryCsvImports = (learners: Map<string, Learner | null>, people: readonly Learner[] = []) => {
  const kept = new Map<string, Kept>();
  const saved: LearnerToLoad[] = [];
  const toDetail = ({ createdAt, answers: _, ...one }: Kept): CsvImportDetail => ({
    ...one,
    createdAt: createdAt.toISOString(),
  });
  const store: CsvImportStore = {
    async add(newImport) {
      const none = { counts: null, refusal: null, problems: [], problemsTotal: 0, changes: [], rowsDone: 0 };
      const unasked = { matches: [], answers: null };
      kept.set(newImport.id, { ...newImport, ...none, ...unasked, status: 'uploading', createdBy: 'Robin Made-Up' });
    },
    find: async (id) => kept.get(id) ?? null,
    async change(id, from, { finishedAt: _, ...change }) {
      const found = kept.get(id);
      if (found === undefined || !from.includes(found.status)) return false;
      kept.set(id, { ...found, ...change });
      return true;
    },
    list: async (limit) => [...kept.values()].reverse().slice(0, limit).map(toDetail),
    async open(id) {
      const found = kept.get(id);
      return found ? toDetail(found) : null;
    },
    async remembered() {
      const lastOf = (record: string) => [...kept.values()].findLast((one) => one.record === record)?.columns ?? [];
      return { Learner: lastOf('Learner'), LearningDelivery: lastOf('LearningDelivery') };
    },
    listOld: async (before) =>
      [...kept.values()].flatMap(({ id, createdAt, status }) =>
        createdAt < before && status !== 'checking' && status !== 'loading' ? [id] : [],
      ),
    async forget(id) {
      const found = kept.get(id);
      if (found === undefined) return;
      const isLoaded = found.status !== 'uploading' && found.status !== 'checked';
      const left = isLoaded ? {} : { status: 'refused' as const, refusal: { kind: 'kept-too-long' as const } };
      kept.set(id, { ...found, problems: [], changes: [], matches: [], answers: null, ...left });
    },
  };
  const find = async (numbers: readonly string[]): Promise<FoundLearners> =>
    new Map([...learners].filter(([number]) => numbers.includes(number)));
  const byUln = learnersByUln(() => [...people, ...[...learners.values()].filter((learner) => learner !== null)]);
  const csvLoading: CsvLoading = {
    async load({ id }, work) {
      if (kept.get(id)?.status !== 'loading') return false;
      const written: LearnerToLoad[] = [];
      const { counts } = await work({
        find: async (numbers) => {
          const found = new Map(await find(numbers));
          for (const { learner } of written)
            if (numbers.includes(learner.LearnRefNumber ?? '')) found.set(learner.LearnRefNumber ?? '', learner);
          return found;
        },
        byUln,
        save: async (batch) => void written.push(...batch),
      });
      for (const { learner, formerly } of written) {
        if (formerly !== null) learners.delete(formerly);
        learners.set(learner.LearnRefNumber ?? '', learner);
      }
      saved.push(...written);
      return store.change(id, ['loading'], { status: 'loaded', counts, rowsDone: counts.rows });
    },
  };
  return {
    store,
    csvLoading,
    learnersByNumber: { find: (_: unknown, numbers: readonly string[]) => find(numbers), byUln },
    saved,
  };
};
