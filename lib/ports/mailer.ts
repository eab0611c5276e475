/** A mail to a user of ours. It names ids, counts and links, never a learner. */
export interface OutgoingMail {
  /** What it is about and its kind: a person gets one mail for each key. */
  readonly key: string;
  readonly userId: string;
  readonly subject: string;
  readonly text: string;
}

/** Keeps mails in the transaction that caused them; a job delivers them. */
export interface MailOutbox {
  post(mail: OutgoingMail): Promise<void>;
}

/** Hands one mail to a mail service. Throws when the service did not take it, so that the job tries again. */
export interface MailTransport {
  readonly name: 'outbox' | 'resend';
  deliver(mail: { key: string; address: string; subject: string; text: string }): Promise<void>;
}
