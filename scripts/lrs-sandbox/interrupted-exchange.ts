import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Answer, registerFault } from './answer';
import type { Interruption } from './interruption';

/** A request under way: `answer` does what it asks and says so. */
type Exchange = {
  readonly response: ServerResponse;
  readonly answer: () => Answer;
  readonly now: () => Date;
  readonly slowMs: number;
};

export const send = (response: ServerResponse, { status, body }: Answer): void => {
  response.writeHead(status, { 'Content-Type': 'text/xml; charset=utf-8' }).end(body);
};

const halfOf = ({ body }: Answer): string => body.slice(0, body.length / 2);

// A static page stands in for the service, and this is what it says to any POST.
const NO_SUCH_VERB = "The resource doesn't support specified Http Verb.";
const MAINTENANCE = `<?xml version="1.0" encoding="utf-8"?><Error><Code>UnsupportedHttpVerb</Code><Message>${NO_SUCH_VERB}</Message></Error>`;

export const interruptExchange: Readonly<Record<Interruption, (exchange: Exchange) => void | Promise<void>>> = {
  slow: async ({ response, answer, slowMs }) => {
    await sleep(slowMs);
    send(response, answer());
  },
  closed: ({ response }) => {
    response.writeHead(405, { 'Content-Type': 'application/xml', 'x-ms-error-code': 'UnsupportedHttpVerb' });
    response.end(MAINTENANCE);
  },
  'out-of-hours': ({ response, now }) => send(response, registerFault('WSEC0004', now())),
  'unknown-exception': ({ response, now }) => send(response, registerFault('WSEC0999', now())),
  'drop-before': ({ response }) => {
    response.destroy();
  },
  'drop-after': ({ response, answer }) => {
    answer();
    response.destroy();
  },
  'half-answer': ({ response, answer }) => {
    const whole = answer();
    response.writeHead(whole.status, { 'Content-Length': Buffer.byteLength(whole.body) });
    response.write(halfOf(whole), () => response.destroy());
  },
  'half-answer-unnoticed': ({ response, answer }) => {
    response.socket?.end(`HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n${halfOf(answer())}`);
  },
  garbled: ({ response, answer }) => {
    answer();
    send(response, { status: 200, body: '<html><p>Something else' });
  },
  'gateway-error': ({ response, answer }) => {
    answer();
    send(response, { status: 502, body: '<html><body>Bad gateway</body></html>' });
  },
};
