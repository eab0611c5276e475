import 'server-only';
import type { ChangeContent, ChangeMove, LrsChange, LrsLedger } from '@/lib/features/lrs';
import { type ChangeStatus, changeStatuses } from '@/lib/features/lrs/schema';
import type { ProviderContext } from '@/lib/features/provider';
import { Prisma, type LrsChange as Row } from './generated/client';
import type { Transaction } from './transaction';

const AT_ONCE = 100;
const UNSETTLED: ChangeStatus[] = ['prepared', 'sending', 'unknown'];

const statusOf = (text: string): ChangeStatus => {
  const status = changeStatuses.find((one) => one === text);
  if (status === undefined) throw new Error(`There is no status ${text} of a change.`);
  return status;
};

const toChange = ({ id, subject, uln, fields, status, reason, code, sentAt, createdAt, content }: Row): LrsChange => ({
  id,
  subject,
  uln: uln === null ? null : Number(uln),
  fields,
  status: statusOf(status),
  reason,
  code,
  sentAt,
  createdAt,
  // Written by `add` below and by nobody else.
  content: content as ChangeContent | null,
});

const SETTLED = { content: Prisma.DbNull, inFlightSubject: null, inFlightUln: null };

const toUpdate = (to: ChangeMove): Prisma.LrsChangeUpdateManyMutationInput => {
  switch (to.status) {
    case 'sending':
      return { status: to.status, sentAt: to.at };
    case 'unknown':
      return { status: to.status, reason: to.reason, code: to.code };
    case 'confirmed':
      return { ...SETTLED, status: to.status, settledAt: to.at, uln: BigInt(to.uln), reason: null, code: null };
    case 'rejected':
      return { ...SETTLED, status: to.status, settledAt: to.at, reason: to.reason, code: to.code };
  }
};

/** The changes of one provider, in one transaction, in the name of one person. */
export const prismaLrsLedger = (
  tx: Transaction,
  { tenantId, providerId, userId }: Pick<ProviderContext, 'tenantId' | 'providerId' | 'userId'>,
): LrsLedger => ({
  async add({ content, uln, fields, ...change }) {
    const number = uln === null ? null : BigInt(uln);
    const row = {
      ...change,
      tenantId,
      providerId,
      requestedBy: userId,
      kind: content.kind,
      uln: number,
      fields: [...fields],
      content: content as unknown as Prisma.InputJsonValue,
      inFlightSubject: change.subject,
      inFlightUln: number,
    };
    // The unique keys decide, also between two requests at the same moment.
    const { count } = await tx.lrsChange.createMany({ data: [row], skipDuplicates: true });
    return count === 1;
  },
  async find(id) {
    const found = await tx.lrsChange.findUnique({ where: { tenantId_id: { tenantId, id }, providerId } });
    return found && toChange(found);
  },
  async move(id, from, to) {
    const where = { tenantId, providerId, id, status: { in: [...from] } };
    const { count } = await tx.lrsChange.updateMany({ where, data: toUpdate(to) });
    return count === 1;
  },
  async latestOf(subject) {
    const where = { tenantId, providerId, subject };
    const row = await tx.lrsChange.findFirst({ where, orderBy: { createdAt: 'desc' } });
    if (row === null) return null;
    const { id, status, uln } = toChange(row);
    return { id, status, uln, kind: row.kind === 'register' ? 'register' : 'update' };
  },
  async listUnsettled(before) {
    const where = { tenantId, providerId, status: { in: UNSETTLED }, createdAt: { lt: before } };
    const rows = await tx.lrsChange.findMany({ where, orderBy: { createdAt: 'asc' }, take: AT_ONCE });
    return rows.map(toChange);
  },
});
