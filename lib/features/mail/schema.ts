/** A mail that Muster sent, or keeps in its outbox when no mail service is configured. */
export type MailItem = {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly createdAt: string;
  readonly sentAt: string | null;
  readonly transport: 'outbox' | 'resend';
};
