import 'server-only';
import type { ExportDetail } from '@/lib/features/ilr-export/schema';
import type { Transaction } from './transaction';

const words: Record<string, string> = {
  'ilr-export:create': 'Export asked for',
  'ilr-export:generate': 'File produced',
  'ilr-export:fail': 'Making of the file stopped',
  'ilr-export:download': 'File downloaded',
};

/** What the audit says of one export, the latest first. */
export const exportEvents = async (tx: Transaction, tenantId: string, id: string): Promise<ExportDetail['events']> => {
  const entries = await tx.auditEntry.findMany({
    where: { tenantId, subject: `ilr-export/${id}` },
    orderBy: { number: 'desc' },
    take: 100,
  });
  const userIds = entries.flatMap(({ userId }) => userId ?? []);
  const users = await tx.user.findMany({ where: { id: { in: userIds } }, select: { id: true, name: true } });
  const nameOf = new Map(users.map((user) => [user.id, user.name]));
  return entries.map(({ at, action, userId }) => ({
    at: at.toISOString(),
    what: words[action] ?? action,
    who: userId === null ? null : (nameOf.get(userId) ?? null),
  }));
};
