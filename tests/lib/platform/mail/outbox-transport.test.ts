import { describe, expect, it } from 'vitest';
import { outboxTransport } from '@/lib/platform/mail/outbox-transport';

describe('with no mail service a mail stays where it is', () => {
  it('is taken without anybody being asked, and says by which way it went', async () => {
    const mail = { key: 'any', address: 'robin@example.org', subject: 'Of an export', text: 'Sign in.' };
    await expect(outboxTransport.deliver(mail)).resolves.toBeUndefined();
    expect(outboxTransport.name).toBe('outbox');
  });
});
