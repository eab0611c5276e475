import 'server-only';
import type { VerificationState, VerificationStore } from '@/lib/features/lrs';
import {
  type HoldReason,
  type Purpose,
  type VerifiableProblem,
  type VerificationCounts,
  type VerificationRow,
  type VerificationStatus,
  type VerificationSummary,
  verificationOutcomes,
} from '@/lib/features/lrs/schema';
import type { ProviderContext } from '@/lib/features/provider';
import { askedOfWholeCaseload } from './caseload-figures';
import { Prisma, type UlnVerification } from './generated/client';
import type { Transaction } from './transaction';
import { hasProblem, queuedLearners } from './uln-problems';
import { personNames } from './user-names';
import { verificationBatches } from './verification-batches';
import { verificationResults } from './verification-results';

type OneProvider = Pick<ProviderContext, 'tenantId' | 'providerId' | 'userId'>;

// What these columns hold was written by this store, from values of the type they are read as.
const toState = (row: UlnVerification): VerificationState => ({
  id: row.id,
  academicYear: row.academicYear,
  problem: row.problem as VerifiableProblem | null,
  purpose: row.purpose as Purpose,
  createdAt: row.createdAt,
  status: row.status as VerificationStatus,
  worker: row.worker,
  failures: row.failures,
  resumesAt: row.resumesAt,
});

const countsOf = async (tx: Transaction, tenantId: string, verificationId: string): Promise<VerificationCounts> => {
  const grouped = await tx.ulnVerificationLearner.groupBy({
    by: ['outcome'],
    where: { tenantId, verificationId },
    _count: true,
  });
  const found = new Map(grouped.map(({ outcome, _count }) => [outcome, _count]));
  return Object.fromEntries(
    verificationOutcomes.map((outcome) => [outcome, found.get(outcome) ?? 0]),
  ) as VerificationCounts;
};

const toSummary = async (tx: Transaction, row: UlnVerification): Promise<VerificationSummary> => {
  const { worker: _, failures: __, ...state } = toState(row);
  const nameOf = await personNames(tx, [row.requestedBy]);
  return {
    ...state,
    reason: row.reason as HoldReason | null,
    resumesAt: row.resumesAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    createdBy: nameOf(row.requestedBy),
    finishedAt: row.finishedAt?.toISOString() ?? null,
    counts: await countsOf(tx, row.tenantId, row.id),
  };
};

const add = async (
  tx: Transaction,
  by: OneProvider,
  ...[verification, since]: Parameters<VerificationStore['add']>
): Promise<number | 'under-way'> => {
  const { tenantId, providerId, userId } = by;
  const { id, academicYear, problem, purpose, createdAt } = verification;
  const added = await tx.$executeRaw`
    INSERT INTO uln_verification (tenant_id, id, provider_id, academic_year, problem, purpose, requested_by, created_at)
    VALUES (${tenantId}::uuid, ${id}::uuid, ${providerId}::uuid, ${academicYear}, ${problem}, ${purpose}, ${userId}::uuid,
      ${createdAt})
    ON CONFLICT (tenant_id, provider_id) WHERE status IN ('running', 'paused') DO NOTHING`;
  if (added === 0) return 'under-way';
  const isMeant = problem === null ? Prisma.sql`true` : hasProblem(by, academicYear, problem, since);
  const learners = await askedOfWholeCaseload(
    tx,
    by,
    () => tx.$executeRaw`
      INSERT INTO uln_verification_learner (tenant_id, verification_id, number, learner_id, "ULN")
      SELECT l.tenant_id, ${id}::uuid, l.number, l.id, l."ULN" ${queuedLearners(by, academicYear)}
        AND l.uln_kind = 'real' AND ${isMeant}`,
  );
  if (learners === 0) await tx.ulnVerification.delete({ where: { tenantId_id: { tenantId, id } } });
  return learners;
};

const rowsOf = async (
  tx: Transaction,
  { tenantId, providerId }: OneProvider,
  id: string,
  { outcome, after, limit }: Parameters<VerificationStore['rows']>[1],
): Promise<VerificationRow[]> => {
  const isShown = outcome === null ? Prisma.sql`true` : Prisma.sql`v.outcome = ${outcome}`;
  const rows = await tx.$queryRaw<(Omit<VerificationRow, 'uln'> & { readonly uln: bigint })[]>`
    SELECT v.number, l."LearnRefNumber" AS "learnRefNumber", l."FamilyName" AS "familyName",
      l."GivenNames" AS "givenNames", v."ULN" AS uln, v.outcome, v.code
    FROM uln_verification_learner v
    JOIN uln_verification u ON u.tenant_id = v.tenant_id AND u.id = v.verification_id AND u.provider_id = ${providerId}::uuid
    JOIN learner l ON l.tenant_id = v.tenant_id AND l.id = v.learner_id
    WHERE v.tenant_id = ${tenantId}::uuid AND v.verification_id = ${id}::uuid AND ${isShown} AND v.number > ${after}
    ORDER BY v.number LIMIT ${limit}`;
  return rows.map((row) => ({ ...row, uln: Number(row.uln) }));
};

/** The verifications of many ULNs of one provider, in one transaction, in the name of one person. */
export const prismaVerificationStore = (tx: Transaction, by: OneProvider): VerificationStore => {
  const { tenantId, providerId } = by;
  const ours = { tenantId, providerId };
  const row = (id: string) => tx.ulnVerification.findUnique({ where: { tenantId_id: { tenantId, id }, providerId } });
  return {
    add: (...asked) => add(tx, by, ...asked),
    async find(id) {
      const found = await row(id);
      return found && toState(found);
    },
    async change(id, from, { reason, ...plain }) {
      const why = reason === null ? Prisma.DbNull : (reason as Prisma.InputJsonValue | undefined);
      const { count } = await tx.ulnVerification.updateMany({
        where: { ...ours, id, status: { in: [...from] } },
        data: { ...plain, ...(why !== undefined && { reason: why }) },
      });
      return count === 1;
    },
    count: (id) => countsOf(tx, tenantId, id),
    async open(id) {
      const found = await row(id);
      return found && toSummary(tx, found);
    },
    async latest() {
      const found = await tx.ulnVerification.findFirst({ where: ours, orderBy: { createdAt: 'desc' } });
      return found && toSummary(tx, found);
    },
    rows: (id, asked) => rowsOf(tx, by, id, asked),
    ...verificationBatches(tx, by),
    ...verificationResults(tx, by),
  };
};
