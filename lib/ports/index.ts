export type { AuditChange, AuditEntry, AuditLog } from './audit-log';
export type { Clock } from './clock';
export type { DomainEvent, EventBus, EventName } from './event-bus';
export type { ByteRange, FileStore, WholeFile } from './file-store';
export type { MailOutbox, MailTransport, OutgoingMail } from './mailer';
export type { SealedText } from './sealed-text';
