import 'server-only';
import { deliverMail } from '../../prisma';
import { mailTransport } from '../../runtime';

/** Hands over the mails whose key starts so and that are not sent yet. */
export const deliverMails = (tenantId: string, keyPrefix: string): Promise<void> =>
  deliverMail(tenantId, keyPrefix, mailTransport());
