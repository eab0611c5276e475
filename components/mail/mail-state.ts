import type { MailItem } from '@/lib/features/mail/schema';
import { formatInstant } from '../ui/format-instant';

/** Whether a mail left the house. */
export const mailState = ({ transport, sentAt }: Pick<MailItem, 'transport' | 'sentAt'>): string => {
  if (transport === 'outbox') return 'Kept here: no mail service is set up, so it went to nobody.';
  return sentAt === null ? 'Waiting to be sent.' : `Sent on ${formatInstant(sentAt)}.`;
};
