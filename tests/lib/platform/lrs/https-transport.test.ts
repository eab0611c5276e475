import { createServer as createHttpServer } from 'node:http';
import type { ServerOptions } from 'node:https';
import { createServer as createNetServer, type Server } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { inspect } from 'node:util';
import { afterEach, describe, expect, test } from 'vitest';
import { type LrsReply, learnerByUln, lrsClient } from '@/lib/lrs';
import { type ClientCertificate, httpsLrsTransport, readClientCertificate } from '@/lib/platform/lrs';
import { LIMITS } from '@/lib/platform/lrs/https-transport';
import {
  type KeyPair,
  makeAuthority,
  makeCertificate,
  makeSandboxCertificates,
} from '@/scripts/lrs-sandbox/certificates';
import { aCredentials } from '@/tests/builders/lrs/credentials';
import { ULN } from '@/tests/builders/lrs/learners';
import { listen, stop, tlsServer } from '@/tests/support/tls-server';

const { ca, server, client } = makeSandboxCertificates();
const stranger = makeAuthority('Stranger');
const DAY_MS = 24 * 60 * 60 * 1000;
const FAR = { connectMs: 60_000, totalMs: 60_000, replyBytesMax: LIMITS.replyBytesMax };
const request = {
  operation: 'learnerByULN',
  path: '/LearnerService.svc',
  soapAction: 'urn:x',
  body: '<a>é secret</a>',
};

const opened = ({ cert, key }: KeyPair): ClientCertificate => {
  const read = readClientCertificate({ kind: 'pem', pem: cert + key, passphrase: null });
  if (!read.ok) throw new Error(read.refusal.kind);
  return read.value;
};

const mutual: ServerOptions = { ...server, ca: ca.cert, requestCert: true, rejectUnauthorized: true };
const toStop: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const end of toStop.splice(0)) await end();
});

const serving = async (
  options: ServerOptions,
  answer: Parameters<typeof tlsServer>[1] = (response) => response.end('ok'),
) => {
  const started = await tlsServer(options, answer);
  toStop.push(started.stop);
  return started;
};

const servingRaw = async (raw: Server): Promise<number> => {
  toStop.push(() => stop(raw));
  return listen(raw);
};

const sendTo = (port: number, more: Partial<Parameters<typeof httpsLrsTransport>[0]> = {}): Promise<LrsReply> =>
  httpsLrsTransport({
    address: new URL(`https://localhost:${port}/base/`),
    certificate: opened(client),
    ca: ca.cert,
    limits: FAR,
    ...more,
  }).send(request);

const failure = (name: string) => ({ name: 'LrsTransportError', failure: name });

describe('a request goes once, over mutual TLS, and its whole answer comes back', () => {
  test('headers, path, bytes and our certificate arrive, and the answer with its status', async () => {
    let subject = '';
    const { port, seen } = await serving(mutual, (response, { request: { socket } }) => {
      subject = (socket as TLSSocket).getPeerCertificate().subject.CN;
      response.writeHead(500).end('fault');
    });
    expect(await sendTo(port)).toEqual({ status: 500, body: Buffer.from('fault') });
    expect(seen).toHaveLength(1);
    expect(seen[0]?.body).toBe(request.body);
    expect(seen[0]?.request).toMatchObject({ method: 'POST', url: '/base/LearnerService.svc' });
    expect(seen[0]?.request.headers).toMatchObject({
      'content-type': 'text/xml; charset=utf-8',
      'content-length': String(Buffer.byteLength(request.body)),
      soapaction: '"urn:x"',
    });
    expect(subject).toBe('Muster sandbox provider');
  });

  test('a redirection is an answer, and is not followed', async () => {
    const { port, seen } = await serving(mutual, (response) => response.writeHead(307, { Location: '/other' }).end());
    expect((await sendTo(port)).status).toBe(307);
    expect(seen).toHaveLength(1);
  });
});

const wrongServers: [string, ServerOptions, RegExp][] = [
  [
    'a server of another authority',
    { ...makeCertificate(stranger, { name: 'localhost', hosts: ['localhost'] }) },
    /certificate-refused/,
  ],
  ['a server that vouches for itself', { ...makeAuthority('localhost') }, /certificate-refused/],
  [
    'a server with another name',
    { ...makeCertificate(ca, { name: 'x', hosts: ['lrs.example.org'] }) },
    /certificate-refused/,
  ],
  [
    'a certificate that has run out',
    { ...makeCertificate(ca, { name: 'x', hosts: ['localhost'], validUntil: new Date(Date.now() - 1000) }) },
    /certificate-refused/,
  ],
  [
    'a certificate of tomorrow',
    { ...makeCertificate(ca, { name: 'x', hosts: ['localhost'], validFrom: new Date(Date.now() + DAY_MS) }) },
    /certificate-refused/,
  ],
  ['a certificate for clients', { ...makeCertificate(ca, { name: 'localhost' }) }, /certificate-refused/],
  [
    'TLS 1.1',
    { ...server, minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' },
    /certificate-refused/,
  ],
  [
    'a server that asks for another client, with TLS 1.2',
    { ...mutual, ca: stranger.cert, maxVersion: 'TLSv1.2' },
    /certificate-refused|unreachable/,
  ],
  [
    'a server that asks for another client, with TLS 1.3',
    { ...mutual, ca: stranger.cert, minVersion: 'TLSv1.3' },
    /certificate-refused|no-answer/,
  ],
];

describe('no request is read by a server that is not the LRS, or does not know us', () => {
  test.each(wrongServers)('%s', async (_, options, expected) => {
    const { port, seen } = await serving(options);
    const error = await sendTo(port).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'LrsTransportError', failure: expect.stringMatching(expected) });
    expect(seen).toEqual([]);
  });

  test('a server without TLS', async () => {
    const seen: unknown[] = [];
    const port = await servingRaw(createHttpServer((one, response) => response.end(seen.push(one))));
    await expect(sendTo(port)).rejects.toMatchObject(failure('certificate-refused'));
    expect(seen).toEqual([]);
  });
});

describe('every way of not getting an answer says whether anything was sent', () => {
  test('nobody listens', async () => {
    const idle = createNetServer();
    const port = await listen(idle);
    await stop(idle);
    await expect(sendTo(port)).rejects.toMatchObject({ ...failure('unreachable'), mayHaveActed: false });
  });

  test('nobody speaks', async () => {
    const port = await servingRaw(createNetServer((socket) => socket.on('error', () => {}).resume()));
    await expect(sendTo(port, { limits: { ...FAR, connectMs: 100 } })).rejects.toMatchObject(failure('unreachable'));
  });

  test('the line is cut while we are greeting', async () => {
    const port = await servingRaw(createNetServer((socket) => socket.once('data', () => socket.destroy())));
    await expect(sendTo(port)).rejects.toMatchObject(failure('unreachable'));
  });

  test('no answer comes in time', async () => {
    const { port, seen } = await serving(mutual, () => {});
    await expect(sendTo(port, { limits: { ...FAR, totalMs: 1_500 } })).rejects.toMatchObject(failure('no-answer'));
    expect(seen).toHaveLength(1);
  });

  test('an answer that drips is cut off', async () => {
    const { port } = await serving(mutual, (response) => {
      const drip = setInterval(() => response.write('x'), 20);
      response.once('close', () => clearInterval(drip));
    });
    await expect(sendTo(port, { limits: { ...FAR, totalMs: 1_500 } })).rejects.toMatchObject(failure('no-answer'));
  });

  test('the line is lost before the answer', async () => {
    const { port } = await serving(mutual, (response) => response.destroy());
    await expect(sendTo(port)).rejects.toMatchObject({ ...failure('no-answer'), mayHaveActed: true });
  });

  test('the line is lost in the middle of the answer, whose length was told or not', async () => {
    const told = await serving(mutual, (response) => {
      response.writeHead(200, { 'Content-Length': 100 }).write('half', () => response.destroy());
    });
    await expect(sendTo(told.port)).rejects.toMatchObject(failure('no-answer'));
    const chunked = await serving(mutual, (response) => void response.write('half', () => response.destroy()));
    await expect(sendTo(chunked.port)).rejects.toMatchObject(failure('no-answer'));
  });

  test('an answer that ends with the line looks whole, and is refused by who reads it', async () => {
    const half = '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>';
    const { port } = await serving(mutual, (_, { request: { socket } }) => {
      socket.end(`HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n${half}`);
    });
    expect(Buffer.from((await sendTo(port)).body).toString()).toBe(half);
    const transport = httpsLrsTransport({
      address: new URL(`https://localhost:${port}`),
      certificate: opened(client),
      ca: ca.cert,
    });
    const input = { findType: 'FUL', ULN, FamilyName: 'Okafor', GivenName: 'Amara' } as const;
    await expect(lrsClient(transport, aCredentials()).call(learnerByUln, input)).rejects.toMatchObject({
      problem: 'not-well-formed',
    });
  });

  test('an answer beyond the limit is refused', async () => {
    const { port } = await serving(mutual, (response) => response.end('x'.repeat(1001)));
    await expect(sendTo(port, { limits: { ...FAR, replyBytesMax: 1000 } })).rejects.toMatchObject({
      name: 'LrsProtocolError',
      problem: 'too-large',
    });
    await expect(sendTo(port, { limits: { ...FAR, replyBytesMax: 1001 } })).resolves.toMatchObject({ status: 200 });
  });

  test('no error holds anything of the request or the answer', async () => {
    const { port } = await serving(
      mutual,
      (response) => void response.write('half of a secret', () => response.destroy()),
    );
    const error = await sendTo(port).catch((thrown: unknown) => thrown);
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain('secret');
  });
});
