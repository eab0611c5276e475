import { describe, expect, test } from 'vitest';
import { listMail, type MailStore } from '@/lib/features/mail';
import type { MailItem } from '@/lib/features/mail/schema';

const mail: MailItem = {
  id: 'm1',
  to: 'morgan@example.org',
  subject: 'ILR export 1 has been produced',
  text: '',
  createdAt: '2026-09-01T09:00:00.000Z',
  sentAt: null,
  transport: 'outbox',
};

describe('a person reads their own mail', () => {
  test('as the store of that person gives it', async () => {
    const mails: MailStore = { own: async () => [mail] };
    expect(await listMail({ mails })).toEqual([mail]);
  });
});
