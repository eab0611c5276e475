import 'server-only';
import type { MailTransport } from '@/lib/ports';

/** With no mail service configured a mail stays in the outbox, which the app shows to the person it is for. */
export const outboxTransport: MailTransport = {
  name: 'outbox',
  deliver: async () => {},
};
