import type { CsvImportStore, CsvLoading, FoundLearners, LearnerToLoad } from '@/lib/features/learner-csv';
import type { CsvImportDetail } from '@/lib/features/learner-csv/schema';
import type { Learner } from '@/lib/ilr';

type Kept = Parameters<CsvImportStore['add']>[0] & Omit<CsvImportDetail, 'createdAt'>;

/** Spreadsheets sent to one provider, and its learners by their numbers, kept in memory. */
export const memoryCsvImports = (learners: Map<string, Learner | null>) => {
  const kept = new Map<string, Kept>();
  const saved: LearnerToLoad[] = [];
  const toDetail = ({ createdAt, ...one }: Kept): CsvImportDetail => ({ ...one, createdAt: createdAt.toISOString() });
  const store: CsvImportStore = {
    async add(newImport) {
      const none = { counts: null, refusal: null, problems: [], problemsTotal: 0, changes: [], rowsDone: 0 };
      kept.set(newImport.id, { ...newImport, ...none, status: 'uploading', createdBy: 'Robin Made-Up' });
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
      kept.set(id, { ...found, problems: [], changes: [], ...left });
    },
  };
  const find = async (numbers: readonly string[]): Promise<FoundLearners> =>
    new Map([...learners].filter(([number]) => numbers.includes(number)));
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
        save: async (batch) => void written.push(...batch),
      });
      for (const one of written) learners.set(one.learner.LearnRefNumber ?? '', one.learner);
      saved.push(...written);
      return store.change(id, ['loading'], { status: 'loaded', counts, rowsDone: counts.rows });
    },
  };
  return {
    store,
    csvLoading,
    learnersByNumber: { find: (_: unknown, numbers: readonly string[]) => find(numbers) },
    saved,
  };
};
