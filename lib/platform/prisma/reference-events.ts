import 'server-only';
import type { ReferenceEvent } from '@/lib/features/reference/schema';
import type { Transaction } from './transaction';

const SHOWN_MAX = 100;

// This column is written by the audit log only, as triples.
const changesOf = (json: unknown): ReferenceEvent['changes'] =>
  ((json ?? []) as [string, string | null, string | null][]).map(([field, from, to]) => ({ field, from, to }));

/** What the audit says of one record, the latest first. */
export const referenceEvents = async (
  tx: Transaction,
  tenantId: string,
  subject: string,
): Promise<readonly ReferenceEvent[]> => {
  const entries = await tx.auditEntry.findMany({
    where: { tenantId, subject },
    orderBy: { number: 'desc' },
    take: SHOWN_MAX,
  });
  const userIds = entries.flatMap(({ userId }) => userId ?? []);
  const users = await tx.user.findMany({ where: { id: { in: userIds } }, select: { id: true, name: true } });
  const nameOf = new Map(users.map((user) => [user.id, user.name]));
  return entries.map(({ at, action, userId, fields, changes }) => ({
    at: at.toISOString(),
    who: userId === null ? null : (nameOf.get(userId) ?? null),
    action,
    fields,
    changes: changesOf(changes),
  }));
};
