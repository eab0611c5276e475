import type { MailItem } from './schema';

export interface MailStore {
  /** Those sent to the person who acts, the latest first. */
  own(): Promise<readonly MailItem[]>;
}
