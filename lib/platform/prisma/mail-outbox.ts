import 'server-only';
import type { MailStore } from '@/lib/features/mail';
import type { ProviderContext } from '@/lib/features/provider';
import type { MailOutbox, MailTransport } from '@/lib/ports';
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

/** The id goes with the mail as its idempotency key, so that a step that runs twice sends it once. */
export const deliverMail = async (tenantId: string, keyPrefix: string, transport: MailTransport): Promise<void> => {
  const waiting = await withTenant(tenantId, (tx) =>
    tx.mail.findMany({ where: { tenantId, key: { startsWith: keyPrefix }, sentAt: null } }),
  );
  for (const { id, address, subject, text } of waiting) {
    await transport.deliver({ key: id, address, subject, text });
    await withTenant(tenantId, (tx) =>
      tx.mail.updateMany({ where: { tenantId, id }, data: { sentAt: new Date(), transport: transport.name } }),
    );
  }
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
