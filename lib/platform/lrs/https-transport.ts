import 'server-only';
import type { IncomingMessage } from 'node:http';
import { Agent, type RequestOptions, request } from 'node:https';
import { LrsProtocolError, type LrsReply, type LrsRequest, type LrsTransport, LrsTransportError } from '@/lib/lrs';
import type { ClientCertificate } from './client-certificate';
import { transportFailure } from './transport-failure';

export type TransportLimits = {
  /** Until the TLS handshake is done. */
  readonly connectMs: number;
  /** From the start until the last byte of the answer. */
  readonly totalMs: number;
  readonly replyBytesMax: number;
};

export const LIMITS: TransportLimits = { connectMs: 5_000, totalMs: 20_000, replyBytesMax: 2 * 1024 * 1024 };

export type HttpsTransportSettings = {
  readonly address: URL;
  readonly certificate: ClientCertificate;
  /** Instead of the public authorities: the sandbox's own. */
  readonly ca: string | null;
  readonly limits?: TransportLimits;
};

const readBody = async (response: IncomingMessage, bytesMax: number): Promise<Uint8Array> => {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > bytesMax) throw new LrsProtocolError('too-large');
    chunks.push(chunk);
  }
  // A connection that was closed in the middle can end the stream like a whole one.
  if (!response.complete) throw new LrsTransportError('no-answer');
  return Buffer.concat(chunks);
};

const exchange = (options: RequestOptions, body: Buffer, limits: TransportLimits): Promise<LrsReply> =>
  new Promise((resolve, reject) => {
    let isConnected = false;
    const fail = (error: unknown) => {
      sent.destroy();
      const isOurs = error instanceof LrsProtocolError || error instanceof LrsTransportError;
      reject(isOurs ? error : transportFailure(error, isConnected));
    };
    const stop = (failure: string) => fail(Object.assign(new Error(failure), { code: 'ETIMEDOUT' }));
    const connecting = setTimeout(() => stop('The connection took too long.'), limits.connectMs);
    const whole = setTimeout(() => stop('The answer took too long.'), limits.totalMs);
    const sent = request(options, (response) => {
      readBody(response, limits.replyBytesMax).then((bytes) => {
        resolve({ status: response.statusCode ?? 0, body: bytes });
      }, fail);
    });
    sent.on('error', fail);
    sent.on('socket', (socket) => {
      socket.once('secureConnect', () => {
        isConnected = true;
        clearTimeout(connecting);
      });
    });
    sent.once('close', () => {
      clearTimeout(connecting);
      clearTimeout(whole);
    });
    sent.end(body);
  });

/**
 * Carries requests over mutual TLS, once each. A connection serves one request: on one that is kept open, a line that was
 * lost before the request could not be told from one that was lost after it.
 */
export const httpsLrsTransport = ({
  address,
  certificate,
  ca,
  limits = LIMITS,
}: HttpsTransportSettings): LrsTransport => {
  const agent = new Agent({
    ...certificate.tls,
    ...(ca === null ? {} : { ca }),
    keepAlive: false,
    minVersion: 'TLSv1.2',
    rejectUnauthorized: true,
  });
  return {
    send({ path, soapAction, body }: LrsRequest) {
      const bytes = Buffer.from(body, 'utf8');
      const url = new URL(`${address.pathname.replace(/\/$/, '')}${path}`, address);
      const headers = {
        'Content-Type': 'text/xml; charset=utf-8',
        'Content-Length': bytes.length,
        SOAPAction: `"${soapAction}"`,
      };
      const { hostname, port, pathname } = url;
      const host = hostname.replace(/^\[|\]$/g, '');
      return exchange({ agent, host, port, path: pathname, method: 'POST', headers }, bytes, limits);
    },
  };
};
