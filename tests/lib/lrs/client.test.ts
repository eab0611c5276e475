import { describe, expect, test } from 'vitest';
import { type LrsReply, type LrsRequest, learnerByUln, lrsClient } from '@/lib/lrs';
import { aFindAnswer, aMiapFault } from '@/tests/builders/lrs/answers';
import { aCredentials } from '@/tests/builders/lrs/credentials';
import { ULN } from '@/tests/builders/lrs/learners';

const input = { findType: 'FUL', ULN, FamilyName: 'Okafor', GivenName: 'Amara' } as const;
const noMatch = aFindAnswer('<ResponseCode>WSRC0001</ResponseCode>');

const answering = (reply: LrsReply) => {
  const sent: LrsRequest[] = [];
  const transport = {
    async send(request: LrsRequest) {
      sent.push(request);
      return reply;
    },
  };
  return { sent, client: lrsClient(transport, aCredentials()) };
};

const call = (status: number, body: Uint8Array | string) =>
  answering({ status, body: Buffer.from(body) }).client.call(learnerByUln, input);

describe('a call sends one request and believes only an answer of the LRS', () => {
  test('the outcome of a good answer is given', async () => {
    const { sent, client } = answering({ status: 200, body: noMatch });
    expect(await client.call(learnerByUln, input)).toEqual({ ok: true, value: { kind: 'no-match' } });
    expect(sent).toMatchObject([{ operation: 'learnerByULN', path: '/LearnerService.svc', soapAction: '' }]);
  });

  test('a request outside the limits is refused and not sent', async () => {
    const { sent, client } = answering({ status: 200, body: noMatch });
    expect(await client.call(learnerByUln, { ...input, FamilyName: '' })).toMatchObject({
      ok: false,
      refusal: { kind: 'request-invalid' },
    });
    expect(sent).toEqual([]);
  });

  test.each([200, 500])('a fault is a fault with status %i', async (status) => {
    await expect(call(status, aMiapFault('WSEC0004'))).rejects.toMatchObject({ meaning: 'out-of-hours' });
  });

  test.each([
    [405, '<Error><Code>UnsupportedHttpVerb</Code></Error>', 'maintenance'],
    [405, '', 'maintenance'],
    [500, '<html>Bad gateway</html>', 'server-error'],
    [502, '', 'server-error'],
    [503, noMatch, 'server-error'],
    [301, '', 'not-the-lrs'],
    [403, '<html/>', 'not-the-lrs'],
    [204, '', 'not-the-lrs'],
  ])('status %i with %s is no answer', async (status, body, failure) => {
    await expect(call(status, body)).rejects.toMatchObject({ name: 'LrsTransportError', failure });
  });

  test('an answer with status 200 that is not the LRS speaking is refused', async () => {
    await expect(call(200, '<html/>')).rejects.toMatchObject({ name: 'LrsProtocolError', problem: 'not-soap' });
  });
});
