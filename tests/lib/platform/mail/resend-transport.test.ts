import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { resendTransport } from '@/lib/platform/mail/resend-transport';
import { MailService } from './mail-service';

const mail = { key: 'the-id-of-the-mail', address: 'robin@example.org', subject: 'Of an export', text: 'Sign in.' };
const settings = { apiKey: 're_only_for_tests', from: 'Muster <muster@example.org>' };

let service: MailService;
beforeEach(async () => {
  service = await MailService.start();
});
afterEach(async () => {
  vi.useRealTimers();
  await service.stop();
});

const deliver = (values: Partial<typeof mail> = {}) =>
  resendTransport({ ...settings, baseUrl: service.url }).deliver({ ...mail, ...values });

describe('a mail is handed to Resend once, or the job hears that it was not', () => {
  it('goes with its sender, address, subject and text, under its key', async () => {
    await deliver();
    expect(service.received).toEqual([
      {
        path: 'POST /emails',
        authorization: 'Bearer re_only_for_tests',
        key: mail.key,
        mail: { from: settings.from, to: mail.address, subject: mail.subject, text: mail.text },
      },
    ]);
  });

  it('sent again under the same key is accepted once', async () => {
    await deliver();
    await deliver();
    expect(service.calls(mail.key)).toBe(2);
    expect(service.acceptedKeys).toEqual([mail.key]);
  });

  it('says that a key was used for another mail', async () => {
    await deliver();
    await expect(deliver({ text: 'Another text.' })).rejects.toThrow('invalid_idempotent_request');
  });

  it.each([
    [401, 'invalid_api_key'],
    [422, 'validation_error'],
    [429, 'rate_limit_exceeded'],
    [500, 'application_error'],
    [503, 'service_unavailable'],
  ])('throws when the service answers %i, and goes at the next try', async (status, name) => {
    service.refuseNext(status, name);
    await expect(deliver()).rejects.toThrow(name);
    expect(service.acceptedKeys).toEqual([]);
    await deliver();
    expect(service.acceptedKeys).toEqual([mail.key]);
  });

  it('throws when nobody listens there', async () => {
    const gone = await MailService.start();
    const baseUrl = gone.url;
    await gone.stop();
    await expect(resendTransport({ ...settings, baseUrl }).deliver(mail)).rejects.toThrow('application_error');
  });

  it('does not name the person in what it throws', async () => {
    service.refuseNext(422, 'validation_error');
    const refused: unknown = await deliver().catch((error: unknown) => error);
    expect(String(refused)).not.toContain(mail.address);
  });

  it('stops waiting for a service that takes the mail and never answers', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const isTaken = new Promise<void>((resolve) => service.acceptNextAnd(resolve));
    const outcome = deliver().then(
      () => 'delivered',
      (error: Error) => error.message,
    );
    await isTaken;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await outcome).toContain('did not answer');
  });

  it('leaves no timer behind that would keep the process waiting', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const before = vi.getTimerCount();
    await deliver();
    expect(vi.getTimerCount()).toBe(before);
  });
});
