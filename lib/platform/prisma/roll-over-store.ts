import 'server-only';
import type { ProviderContext } from '@/lib/features/provider';
import type { RollOverState, RollOverStore } from '@/lib/features/roll-over';
import type { RollOverCounts, RollOverStatus, RollOverSummary } from '@/lib/features/roll-over/schema';
import { EDITED_SINCE } from '../postgres';
import type { Prisma, RollOver } from './generated/client';
import type { Transaction } from './transaction';
import { readAsked } from './user-names';

const UNDER_WAY: RollOverStatus[] = ['previewing', 'making', 'undoing'];

// What these columns hold was written by this store, from values of the type they are read as.
const statusOf = ({ status }: RollOver): RollOverStatus => status as RollOverStatus;
const countsOf = ({ counts }: RollOver): RollOverCounts | null => counts as RollOverCounts | null;

const toState = (row: RollOver): RollOverState => ({
  id: row.id,
  fromYear: row.fromYear,
  toYear: row.toYear,
  status: statusOf(row),
  learnersDone: row.learnersDone,
  counts: countsOf(row),
});

const toSummary = (row: RollOver, createdBy: string): RollOverSummary => ({
  ...toState(row),
  createdAt: row.createdAt.toISOString(),
  createdBy,
  finishedAt: row.finishedAt?.toISOString() ?? null,
});

type OneProvider = Pick<ProviderContext, 'tenantId' | 'providerId' | 'userId'>;

/** The roll-overs of one provider, in one transaction, in the name of one person. */
export const prismaRollOverStore = (tx: Transaction, { tenantId, providerId, userId }: OneProvider): RollOverStore => {
  const ours = { tenantId, providerId };
  return {
    async add(newRollOver) {
      await tx.rollOver.create({ data: { ...newRollOver, ...ours, requestedBy: userId } });
    },
    ...readAsked(tx, {
      one: (id) => tx.rollOver.findUnique({ where: { tenantId_id: { tenantId, id }, providerId } }),
      newest: (limit) => tx.rollOver.findMany({ where: ours, orderBy: { createdAt: 'desc' }, take: limit }),
      toState,
      toSummary,
      toDetail: toSummary,
    }),
    async change(id, from, { counts, ...plain }) {
      const { count } = await tx.rollOver.updateMany({
        where: { ...ours, id, status: { in: [...from] } },
        data: { ...plain, ...(counts && { counts: counts as Prisma.InputJsonValue }) },
      });
      return count === 1;
    },
    async isUnderWay(toYear) {
      return (await tx.rollOver.count({ where: { ...ours, toYear, status: { in: UNDER_WAY } } })) > 0;
    },
    async countEdited(id) {
      const rows = await tx.$queryRawUnsafe<{ edited: number }[]>(EDITED_SINCE, tenantId, providerId, id);
      return rows[0]?.edited ?? 0;
    },
  };
};
