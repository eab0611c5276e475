import 'server-only';
import type { BulkEditState, BulkEditStore } from '@/lib/features/bulk-edit';
import {
  type BulkChange,
  type BulkEditRow,
  type BulkEditStatus,
  type BulkEditSummary,
  bulkOutcomes,
  type LinkChoices,
  type OutcomeCounts,
} from '@/lib/features/bulk-edit/schema';
import type { ProviderContext } from '@/lib/features/provider';
import { type BulkEdit, Prisma } from './generated/client';
import type { Transaction } from './transaction';
import { withNames } from './user-names';

// What these columns hold was written by this store, from values of the type they are read as.
const statusOf = ({ status }: BulkEdit): BulkEditStatus => status as BulkEditStatus;
const changeOf = ({ change }: BulkEdit): BulkChange => change as BulkChange;

const toState = (row: BulkEdit): BulkEditState => ({
  id: row.id,
  academicYear: row.academicYear,
  change: changeOf(row),
  status: statusOf(row),
  requestedBy: row.requestedBy,
  createdAt: row.createdAt,
  appliedAt: row.appliedAt,
});

type OneProvider = Pick<ProviderContext, 'tenantId' | 'providerId' | 'userId'>;

const none = Object.fromEntries(bulkOutcomes.map((outcome) => [outcome, 0])) as OutcomeCounts;

const countsOf = async (
  tx: Transaction,
  tenantId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, OutcomeCounts>> => {
  const grouped = await tx.bulkEditLearner.groupBy({
    by: ['bulkEditId', 'outcome'],
    where: { tenantId, bulkEditId: { in: [...ids] } },
    _count: true,
  });
  const counts = new Map(ids.map((id) => [id, none]));
  for (const { bulkEditId, outcome, _count } of grouped)
    counts.set(bulkEditId, { ...(counts.get(bulkEditId) ?? none), [outcome]: _count });
  return counts;
};

const summaries = async (
  tx: Transaction,
  { tenantId, userId }: OneProvider,
  rows: readonly BulkEdit[],
): Promise<readonly BulkEditSummary[]> => {
  const counts = await countsOf(
    tx,
    tenantId,
    rows.map(({ id }) => id),
  );
  return withNames(tx, rows, (row, createdBy) => ({
    id: row.id,
    academicYear: row.academicYear,
    change: changeOf(row),
    status: statusOf(row),
    createdAt: row.createdAt.toISOString(),
    createdBy,
    isOwn: row.requestedBy === userId,
    appliedAt: row.appliedAt?.toISOString() ?? null,
    counts: counts.get(row.id) ?? none,
  }));
};

const rowsOf = (
  tx: Transaction,
  { tenantId, providerId }: OneProvider,
  id: string,
  { outcomes, after, limit }: Parameters<BulkEditStore['rows']>[1],
): Promise<BulkEditRow[]> => tx.$queryRaw<BulkEditRow[]>`
  SELECT b.number, l."LearnRefNumber" AS "learnRefNumber", l."FamilyName" AS "familyName",
    l."GivenNames" AS "givenNames", b.outcome, b.changes, b.reason
  FROM bulk_edit_learner b
  JOIN bulk_edit e ON e.tenant_id = b.tenant_id AND e.id = b.bulk_edit_id AND e.provider_id = ${providerId}::uuid
  JOIN learner l ON l.tenant_id = b.tenant_id AND l.id = b.learner_id
  WHERE b.tenant_id = ${tenantId}::uuid AND b.bulk_edit_id = ${id}::uuid AND b.outcome = ANY(${[...outcomes]})
    AND b.number > ${after}
  ORDER BY b.number LIMIT ${limit}`;

const chosen = ({ tenantId, providerId, userId }: OneProvider, choiceId: string) => Prisma.sql`
  FROM learner_choice c
  JOIN learner l ON l.tenant_id = c.tenant_id AND l.provider_id = c.provider_id AND l.number = ANY(c.numbers)
  WHERE c.tenant_id = ${tenantId}::uuid AND c.id = ${choiceId}::uuid AND c.provider_id = ${providerId}::uuid
    AND c.user_id = ${userId}::uuid`;

type Listed = { readonly id: string; readonly code: string; readonly name: string; readonly retiredAt: Date | null };

const toChoice = <Choice extends Listed>({ retiredAt, ...choice }: Choice) => ({
  ...choice,
  isRetired: retiredAt !== null,
});

const DORMANT = 'dormant';

const linkChoices = async (tx: Transaction, { tenantId, providerId }: OneProvider): Promise<LinkChoices> => {
  const select = { id: true, code: true, name: true, retiredAt: true } as const;
  const ofProvider = { where: { tenantId, providerId }, orderBy: { code: 'asc' }, select } as const;
  return {
    sites: (await tx.site.findMany(ofProvider)).map(toChoice),
    officers: (await tx.officer.findMany(ofProvider)).map(toChoice),
    tags: (await tx.tag.findMany(ofProvider)).map(toChoice),
    contracts: (
      await tx.contract.findMany({ ...ofProvider, select: { ...select, status: true, conRefNumber: true } })
    ).map(({ status, ...contract }) => ({
      ...toChoice(contract),
      isDormant: status === DORMANT,
    })),
    subcontractors: (await tx.subcontractor.findMany({ ...ofProvider, select: { ...select, ukprn: true } })).map(
      toChoice,
    ),
    plans: (await tx.qualificationPlan.findMany(ofProvider)).map(toChoice),
  };
};

const UNAPPLIED: BulkEditStatus[] = ['previewing', 'previewed', 'interrupted'];

/** The bulk edits of one provider, in one transaction, in the name of one person. */
export const prismaBulkEditStore = (tx: Transaction, by: OneProvider): BulkEditStore => {
  const { tenantId, providerId, userId } = by;
  const ours = { tenantId, providerId };
  const row = (id: string) => tx.bulkEdit.findUnique({ where: { tenantId_id: { tenantId, id }, providerId } });
  return {
    async countChosen(choiceId) {
      const [counted] = await tx.$queryRaw<{ total: bigint }[]>`SELECT count(*) AS total ${chosen(by, choiceId)}`;
      return Number(counted?.total ?? 0);
    },
    async add(newBulkEdit, choiceId) {
      await tx.bulkEdit.create({ data: { ...newBulkEdit, ...ours, requestedBy: userId } });
      return tx.$executeRaw`
        INSERT INTO bulk_edit_learner (tenant_id, bulk_edit_id, number, learner_id)
        SELECT ${tenantId}::uuid, ${newBulkEdit.id}::uuid, l.number, l.id ${chosen(by, choiceId)}`;
    },
    async find(id) {
      const found = await row(id);
      return found && toState(found);
    },
    async change(id, from, data) {
      const { count } = await tx.bulkEdit.updateMany({ where: { ...ours, id, status: { in: [...from] } }, data });
      return count === 1;
    },
    async count(id) {
      return (await row(id)) === null ? none : ((await countsOf(tx, tenantId, [id])).get(id) ?? none);
    },
    async list(limit) {
      const rows = await tx.bulkEdit.findMany({ where: ours, orderBy: { createdAt: 'desc' }, take: limit });
      return summaries(tx, by, rows);
    },
    async open(id) {
      const found = await row(id);
      return found === null ? null : ((await summaries(tx, by, [found]))[0] ?? null);
    },
    rows: (id, asked) => rowsOf(tx, by, id, asked),
    linkChoices: () => linkChoices(tx, by),
    async forget(before) {
      const old = { ...ours, createdAt: { lt: before } };
      await tx.bulkEditLearner.updateMany({
        where: { tenantId, bulkEdit: old, NOT: { changes: { equals: [] } } },
        data: { changes: [] },
      });
      await tx.bulkEdit.updateMany({ where: { ...old, status: { in: UNAPPLIED } }, data: { status: 'expired' } });
    },
  };
};
