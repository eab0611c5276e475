export { listMail } from './list-mail';
export type { MailStore } from './ports';
