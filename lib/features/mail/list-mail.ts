import type { MailStore } from './ports';
import type { MailItem } from './schema';

export const listMail = ({ mails }: { readonly mails: MailStore }): Promise<readonly MailItem[]> => mails.own();
