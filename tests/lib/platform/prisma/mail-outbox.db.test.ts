import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { ProviderContext } from '@/lib/features/provider';
import { deliverLateMail, deliverMail, prismaMailOutbox, prismaMailStore } from '@/lib/platform/prisma/mail-outbox';
import { withTenant } from '@/lib/platform/prisma/transaction';
import type { MailTransport, OutgoingMail } from '@/lib/ports';
import { anOrganisation } from '@/tests/builders/database/an-organisation';
import { connectAppDatabase } from '@/tests/builders/database/connect-app-database';

connectAppDatabase();

type Delivered = Parameters<MailTransport['deliver']>[0];

/** Takes what it is given, but for the mails whose subject it is told to refuse. */
const transportRefusing = (...subjects: readonly string[]) => {
  const delivered: Delivered[] = [];
  const transport: MailTransport = {
    name: 'resend',
    deliver: async (mail) => {
      delivered.push(mail);
      if (subjects.includes(mail.subject)) throw new Error('refused');
    },
  };
  return { transport, delivered };
};

const aMail = ({ userId }: ProviderContext, values: Partial<OutgoingMail> = {}): OutgoingMail => ({
  key: 'ilr-export/1/generated',
  userId,
  subject: 'ILR export 1 has been produced',
  text: 'Sign in.',
  ...values,
});

const post = (provider: ProviderContext, ...mails: readonly OutgoingMail[]) =>
  withTenant(provider.tenantId, async (tx) => {
    for (const mail of mails) await prismaMailOutbox(tx, provider.tenantId, randomUUID).post(mail);
  });

const own = (provider: ProviderContext) => withTenant(provider.tenantId, (tx) => prismaMailStore(tx, provider).own());

describe('a mail is kept once for each key and person, and delivered once', () => {
  test('posted twice it is kept once, as it was first', async () => {
    const provider = await anOrganisation();
    await post(provider, aMail(provider));
    await post(provider, aMail(provider, { text: 'Another text.' }));
    expect(await own(provider)).toMatchObject([
      { text: 'Sign in.', to: `${provider.userId}@example.org`, sentAt: null },
    ]);
  });

  test('it goes with the work that caused it when that is rolled back', async () => {
    const provider = await anOrganisation();
    const work = withTenant(provider.tenantId, async (tx) => {
      await prismaMailOutbox(tx, provider.tenantId, randomUUID).post(aMail(provider));
      throw new Error('the work failed');
    });
    await expect(work).rejects.toThrow('the work failed');
    expect(await own(provider)).toEqual([]);
  });

  test('delivered it is marked with the time and the way it went, and not delivered again', async () => {
    const provider = await anOrganisation();
    await post(provider, aMail(provider));
    const { transport, delivered } = transportRefusing();
    await deliverMail(provider.tenantId, 'ilr-export/1/', transport);
    await deliverMail(provider.tenantId, 'ilr-export/1/', transport);
    const [kept] = await own(provider);
    expect(kept).toMatchObject({ sentAt: expect.any(String), transport: 'resend' });
    expect(delivered).toEqual([
      { key: kept?.id, address: kept?.to, subject: 'ILR export 1 has been produced', text: 'Sign in.' },
    ]);
  });

  test('one that is refused stays to be sent, and goes under the same key at the next try', async () => {
    const provider = await anOrganisation();
    await post(provider, aMail(provider));
    const refusing = transportRefusing('ILR export 1 has been produced');
    await expect(deliverMail(provider.tenantId, 'ilr-export/1/', refusing.transport)).rejects.toThrow('refused');
    expect(await own(provider)).toMatchObject([{ sentAt: null }]);
    const taking = transportRefusing();
    await deliverMail(provider.tenantId, 'ilr-export/1/', taking.transport);
    expect(taking.delivered).toEqual(refusing.delivered);
  });

  test('only the mails asked for are delivered', async () => {
    const provider = await anOrganisation();
    await post(provider, aMail(provider), aMail(provider, { key: 'ilr-export/11/generated', subject: 'Of another' }));
    const { transport, delivered } = transportRefusing();
    await deliverMail(provider.tenantId, 'ilr-export/1/', transport);
    expect(delivered.map(({ subject }) => subject)).toEqual(['ILR export 1 has been produced']);
  });
});

const HOUR_MS = 60 * 60_000;
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR_MS);

describe('a mail that its job could not deliver is delivered later', () => {
  test('once, under the key that it has always had', async () => {
    const provider = await anOrganisation();
    await post(provider, aMail(provider));
    const refusing = transportRefusing(aMail(provider).subject);
    await expect(deliverMail(provider.tenantId, 'ilr-export/1/', refusing.transport)).rejects.toThrow('refused');
    const { transport, delivered } = transportRefusing();
    expect(await deliverLateMail(provider.tenantId, transport, inHours(1))).toBe(1);
    expect(await deliverLateMail(provider.tenantId, transport, inHours(1))).toBe(0);
    expect(delivered).toEqual(refusing.delivered);
    expect(await own(provider)).toMatchObject([{ sentAt: expect.any(String), transport: 'resend' }]);
  });

  test('not while its job may be at it still, and not when the service may have forgotten its key', async () => {
    const provider = await anOrganisation();
    await post(provider, aMail(provider));
    const { transport, delivered } = transportRefusing();
    for (const hours of [0.1, 23.1, 48]) await deliverLateMail(provider.tenantId, transport, inHours(hours));
    expect(delivered).toEqual([]);
    await deliverLateMail(provider.tenantId, transport, inHours(22.9));
    expect(delivered).toHaveLength(1);
  });

  test('one that is refused again does not hold up the others, and stays', async () => {
    const provider = await anOrganisation();
    await post(provider, aMail(provider), aMail(provider, { key: 'ilr-export/2/generated', subject: 'Of another' }));
    const { transport, delivered } = transportRefusing(aMail(provider).subject);
    await expect(deliverLateMail(provider.tenantId, transport, inHours(1))).rejects.toThrow('1 of 2');
    expect(delivered).toHaveLength(2);
    const waiting = (await own(provider)).filter(({ sentAt }) => sentAt === null);
    expect(waiting.map(({ subject }) => subject)).toEqual([aMail(provider).subject]);
  });

  test('another organisation does not deliver it', async () => {
    const [provider, stranger] = [await anOrganisation(), await anOrganisation()];
    await post(provider, aMail(provider));
    const { transport, delivered } = transportRefusing();
    expect(await deliverLateMail(stranger.tenantId, transport, inHours(1))).toBe(0);
    expect(delivered).toEqual([]);
  });
});

describe('a mail is for one person of one organisation', () => {
  test('somebody who does not belong to the organisation is sent nothing', async () => {
    const [provider, stranger] = [await anOrganisation(), await anOrganisation()];
    await post(provider, aMail(stranger));
    expect(await own({ ...provider, userId: stranger.userId })).toEqual([]);
  });

  test('another organisation neither sees nor delivers it', async () => {
    const [provider, stranger] = [await anOrganisation(), await anOrganisation()];
    await post(provider, aMail(provider));
    const { transport, delivered } = transportRefusing();
    await deliverMail(stranger.tenantId, 'ilr-export/1/', transport);
    expect(delivered).toEqual([]);
    expect(await own({ ...stranger, userId: provider.userId })).toEqual([]);
    expect(await own({ ...provider, userId: stranger.userId })).toEqual([]);
  });
});
