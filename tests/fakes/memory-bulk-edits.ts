import type {
  BulkEditState,
  BulkEditStore,
  BulkLearner,
  LearnersInBulk,
  SavedLearner,
  WorkedRow,
} from '@/lib/features/bulk-edit';
import { bulkOutcomes, type LinkChoices, type OutcomeCounts } from '@/lib/features/bulk-edit/schema';

type Row = Omit<WorkedRow, 'saved'>;
type Kept = { state: BulkEditState; rows: Map<number, Row> };

type Parts = {
  /** The learners of the provider by number, as they are now. */
  readonly learners: Map<number, BulkLearner>;
  readonly chosen: ReadonlyMap<string, readonly number[]>;
  readonly choices: LinkChoices;
  readonly userId: string;
};

const none = Object.fromEntries(bulkOutcomes.map((outcome) => [outcome, 0])) as OutcomeCounts;

const countsOf = (rows: Iterable<Row>): OutcomeCounts => {
  const counts = { ...none };
  for (const { outcome } of rows) counts[outcome] += 1;
  return counts;
};

/** The bulk edits of one provider, and its learners, kept in memory; `saved` are those who were stored, in order. */
export const memoryBulkEdits = ({ learners, chosen, choices, userId }: Parts) => {
  const kept = new Map<string, Kept>();
  const saved: ({ readonly number: number; readonly action: string } & SavedLearner)[] = [];
  const numbersOf = (choiceId: string) => (chosen.get(choiceId) ?? []).filter((number) => learners.has(number));
  const summaryOf = ({ state, rows }: Kept) => ({
    id: state.id,
    academicYear: state.academicYear,
    change: state.change,
    status: state.status,
    createdAt: state.createdAt.toISOString(),
    createdBy: 'Robin Made-Up',
    isOwn: state.requestedBy === userId,
    appliedAt: state.appliedAt?.toISOString() ?? null,
    counts: countsOf(rows.values()),
  });
  const store: BulkEditStore = {
    countChosen: async (choiceId) => numbersOf(choiceId).length,
    async add(newBulkEdit, choiceId) {
      const fresh = { outcome: 'waiting', changes: [], reason: null } as const;
      const rows = new Map(numbersOf(choiceId).map((number) => [number, { number, ...fresh }]));
      const state = { ...newBulkEdit, status: 'previewing', requestedBy: userId, appliedAt: null } as const;
      kept.set(newBulkEdit.id, { state, rows });
      return rows.size;
    },
    find: async (id) => kept.get(id)?.state ?? null,
    async change(id, from, { finishedAt: _, ...change }) {
      const found = kept.get(id);
      if (found === undefined || !from.includes(found.state.status)) return false;
      found.state = { ...found.state, ...change };
      return true;
    },
    count: async (id) => countsOf(kept.get(id)?.rows.values() ?? []),
    list: async (limit) =>
      [...kept.values()]
        .map(summaryOf)
        .sort((one, other) => other.createdAt.localeCompare(one.createdAt))
        .slice(0, limit),
    async open(id) {
      const found = kept.get(id);
      return found ? summaryOf(found) : null;
    },
    rows: async (id, { outcomes, after, limit }) =>
      [...(kept.get(id)?.rows.values() ?? [])]
        .filter((row) => row.number > after && outcomes.includes(row.outcome))
        .slice(0, limit)
        .map((row) => {
          const learner = learners.get(row.number)?.learner;
          const { LearnRefNumber = null, FamilyName = null, GivenNames = null } = learner ?? {};
          return { ...row, learnRefNumber: LearnRefNumber ?? '', familyName: FamilyName, givenNames: GivenNames };
        }),
    linkChoices: async () => choices,
    async forget(before) {
      for (const found of kept.values()) {
        if (found.state.createdAt >= before) continue;
        for (const row of found.rows.values()) found.rows.set(row.number, { ...row, changes: [] });
        if (['previewing', 'previewed', 'interrupted'].includes(found.state.status))
          found.state = { ...found.state, status: 'expired' };
      }
    },
  };
  const learnersInBulk: LearnersInBulk = {
    async step({ bulkEditId, from, limit, action }, work) {
      const rows = kept.get(bulkEditId)?.rows ?? new Map<number, Row>();
      const next = [...rows.values()].filter(({ outcome }) => outcome === from).slice(0, limit);
      const worked = work(
        next.flatMap(({ number, changes }) => {
          const learner = learners.get(number);
          return learner ? [{ ...learner, number, changes }] : [];
        }),
      );
      for (const { saved: stored, ...row } of worked) {
        rows.set(row.number, row);
        const before = learners.get(row.number);
        if (stored === null || before === undefined) continue;
        learners.set(row.number, {
          ...before,
          learner: stored.learner,
          links: stored.links,
          aimLinks: stored.aimLinks,
        });
        saved.push({ number: row.number, action, ...stored });
      }
      return next.length;
    },
  };
  return { store, learnersInBulk, saved };
};
