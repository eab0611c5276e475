import { describe, expect, it } from 'vitest';
import { mailState } from '../../../components/mail/mail-state';

describe('mailState says whether a mail left the house', () => {
  it('owns up when there is no mail service', () => {
    expect(mailState({ transport: 'outbox', sentAt: null })).toContain('went to nobody');
  });

  it('tells a mail that waits from one that was sent', () => {
    expect(mailState({ transport: 'resend', sentAt: null })).toBe('Waiting to be sent.');
    expect(mailState({ transport: 'resend', sentAt: '2026-11-21T16:35:00Z' })).toBe('Sent on 21 November 2026, 16:35.');
  });
});
