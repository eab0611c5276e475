import type { IlrImportStore, ImportState } from '@/lib/features/ilr-import';
import type { ImportChoices, ImportDetail, ImportStatus } from '@/lib/features/ilr-import/schema';

type Kept = ImportDetail & Pick<ImportState, 'siteId' | 'tagId' | 'answers'>;

const ENDED: readonly ImportStatus[] = ['loaded', 'refused', 'failed'];

const toState = ({
  createdAt,
  createdBy,
  finishedAt,
  refusal,
  software,
  problems,
  problemsTotal,
  changes,
  ...state
}: Kept) => state satisfies ImportState;

const isOld = (kept: Kept, { unfinished, others }: { unfinished: Date; others: Date }): boolean => {
  const createdAt = new Date(kept.createdAt);
  if (kept.status === 'uploading') return createdAt < unfinished;
  if (kept.status === 'checked') return createdAt < others;
  return (
    ENDED.includes(kept.status) &&
    createdAt < others &&
    kept.problems.length + kept.changes.length + kept.matches.length > 0
  );
};

/** The imports of one provider, kept in memory. `createdBy` is the name of the person who acts. */
export const memoryImports = (choices: ImportChoices, createdBy: string): IlrImportStore => {
  const rows = new Map<string, Kept>();
  const newestFirst = () => [...rows.values()].sort((one, other) => other.createdAt.localeCompare(one.createdAt));
  return {
    async add({ id, fileName, fileBytes, createdAt }) {
      rows.set(id, {
        id,
        fileName,
        fileBytes,
        status: 'uploading',
        createdAt: createdAt.toISOString(),
        createdBy,
        finishedAt: null,
        learnersDone: 0,
        isRead: false,
        counts: null,
        refusal: null,
        academicYear: null,
        software: null,
        problems: [],
        problemsTotal: 0,
        changes: [],
        matches: [],
        answers: null,
        siteId: null,
        tagId: null,
      });
    },
    async find(id) {
      const found = rows.get(id);
      return found === undefined ? null : toState(found);
    },
    async change(id, from, { finishedAt, ...change }) {
      const found = rows.get(id);
      if (found === undefined || !from.includes(found.status)) return false;
      rows.set(id, { ...found, ...change, finishedAt: finishedAt?.toISOString() ?? found.finishedAt });
      return true;
    },
    async list(limit) {
      return newestFirst()
        .slice(0, limit)
        .map(
          ({ academicYear, software, problems, problemsTotal, changes, matches, answers, siteId, tagId, ...summary }) =>
            summary,
        );
    },
    async open(id) {
      const found = rows.get(id);
      if (found === undefined) return null;
      const { siteId, tagId, answers, ...detail } = found;
      return detail;
    },
    async choices() {
      return choices;
    },
    async listOld(before) {
      return newestFirst()
        .reverse()
        .filter((kept) => isOld(kept, before))
        .map(toState);
    },
    async forgetFindings(id) {
      const found = rows.get(id);
      if (found) rows.set(id, { ...found, problems: [], changes: [], matches: [], answers: null });
    },
  };
};
