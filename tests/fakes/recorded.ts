import type { AuditEntry, AuditLog, DomainEvent, EventBus, MailOutbox, OutgoingMail } from '@/lib/ports';

/** Ports that only write things down, and what was written. */
export const recorded = () => {
  const audited: AuditEntry[] = [];
  const emitted: DomainEvent[] = [];
  const posted: OutgoingMail[] = [];
  const audit: AuditLog = { record: async (entry) => void audited.push(entry) };
  const events: EventBus = { emit: async (event) => void emitted.push(event) };
  const mail: MailOutbox = {
    post: async (one) => {
      if (!posted.some(({ key, userId }) => key === one.key && userId === one.userId)) posted.push(one);
    },
  };
  return { audit, events, mail, audited, emitted, posted };
};
