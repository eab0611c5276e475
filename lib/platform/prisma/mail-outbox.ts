import 'server-only';
import type { MailStore } from '@/lib/features/mail';
import type { ProviderContext } from '@/lib/features/provider';
import type { MailOutbox, MailTransport } from '@/lib/ports';
import type { Mail, Prisma } from './generated/client';
import { type Transaction, withTenant } from './transaction';

/** Keeps a mail in the transaction that caused it: one for each key and person. */
export const prismaMailOutbox = (tx: Transaction, tenantId: string, newId: () => string): MailOutbox => ({
  async post({ key, userId, subject, text }) {
    const user = await tx.user.findUnique({ where: { id: userId }, select: { email: true } });
    // Somebody who has left the organisation is told nothing more of it.
    if (user === null) return;
    await tx.mail.createMany({
      data: { tenantId, id: newId(), key, userId, address: user.email, subject, text },
      skipDuplicates: true,
    });
  },
});

const waitingMail = (tenantId: string, which: Prisma.MailWhereInput): Promise<Mail[]> =>
  withTenant(tenantId, (tx) => tx.mail.findMany({ where: { ...which, tenantId, sentAt: null } }));

/** The id goes with the mail as its idempotency key, so that a step that runs twice sends it once. */
const deliver = async (transport: MailTransport, { tenantId, id, address, subject, text }: Mail): Promise<void> => {
  await transport.deliver({ key: id, address, subject, text });
  await withTenant(tenantId, (tx) =>
    tx.mail.updateMany({ where: { tenantId, id }, data: { sentAt: new Date(), transport: transport.name } }),
  );
};

export const deliverMail = async (tenantId: string, keyPrefix: string, transport: MailTransport): Promise<void> => {
  for (const mail of await waitingMail(tenantId, { key: { startsWith: keyPrefix } })) await deliver(transport, mail);
};

const LATE_AFTER_MS = 10 * 60_000;
// Resend forgets an idempotency key after 24 hours; a mail that old could go out twice, and stays in the app for its reader.
const KEY_IS_KNOWN_MS = 23 * 60 * 60_000;

/** Delivers what its job has given up on. One mail that is refused does not hold up the others; the answer is how many went. */
export const deliverLateMail = async (tenantId: string, transport: MailTransport, now: Date): Promise<number> => {
  const createdAt = { gt: new Date(now.getTime() - KEY_IS_KNOWN_MS), lt: new Date(now.getTime() - LATE_AFTER_MS) };
  const late = await waitingMail(tenantId, { createdAt });
  const outcomes: PromiseSettledResult<void>[] = [];
  for (const mail of late) outcomes.push(...(await Promise.allSettled([deliver(transport, mail)])));
  const refused = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
  if (refused.length > 0)
    throw new AggregateError(refused, `${refused.length} of ${late.length} late mails were not taken`);
  return late.length;
};

const LISTED_MAX = 200;

/** The mails of the person who acts. */
export const prismaMailStore = (tx: Transaction, { tenantId, userId }: ProviderContext): MailStore => ({
  async own() {
    const rows = await tx.mail.findMany({
      where: { tenantId, userId },
      orderBy: { createdAt: 'desc' },
      take: LISTED_MAX,
    });
    return rows.map((row) => ({
      id: row.id,
      to: row.address,
      subject: row.subject,
      text: row.text,
      createdAt: row.createdAt.toISOString(),
      sentAt: row.sentAt?.toISOString() ?? null,
      transport: row.transport === 'resend' ? 'resend' : 'outbox',
    }));
  },
});
