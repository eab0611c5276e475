import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { XmlTree } from '../../lib/lrs/xml-tree';
import { registerFault } from './answer';
import { answerRequest, understand } from './answer-request';
import { BatchJobs } from './batch-jobs';
import type { SandboxCertificates } from './certificates';
import type { HeldLearner } from './held-learner';
import { interruptExchange, send } from './interrupted-exchange';
import { type Interruption, interruptionOf } from './interruption';
import { Register, type RegisterWindow } from './register';
import { sandboxLearners } from './sandbox-learners';

const REQUEST_BYTES_MAX = 2 * 1024 * 1024;
const PATHS = ['/LearnerService.svc', '/LearnerServiceR9.svc'];
const MINUTE_MS = 60_000;

export type SandboxSettings = {
  readonly certificates: SandboxCertificates;
  /** 0: any port that is free. */
  readonly port?: number;
  readonly learners?: readonly HeldLearner[];
  readonly now?: () => Date;
  readonly window?: RegisterWindow;
  readonly batchTakesMs?: number;
  readonly slowMs?: number;
};

export type Sandbox = {
  readonly url: string;
  readonly register: Register;
  /** The body elements of the requests that were understood, in order. */
  readonly asked: readonly string[];
  /** Decides what comes between a request and its answer; null lets it through. */
  interrupt: (body: XmlTree) => Interruption | null;
  readonly stop: () => Promise<void>;
};

const readBody = async (request: IncomingMessage): Promise<Uint8Array | null> => {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > REQUEST_BYTES_MAX) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

/** A sandbox that listens on this machine; it answers nobody without a certificate of its own authority. */
export const startSandbox = async ({
  certificates,
  port = 0,
  learners = sandboxLearners,
  now = () => new Date(),
  window = { longestMs: 120 * MINUTE_MS, afterPossibleMs: 0 },
  batchTakesMs = 2_000,
  slowMs = MINUTE_MS / 2,
}: SandboxSettings): Promise<Sandbox> => {
  const asked: string[] = [];
  const register = new Register(learners, now, window);
  const desk = { register, jobs: new BatchJobs(now, batchTakesMs), now };
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const bytes = await readBody(request);
    if (bytes === null || request.method !== 'POST' || !PATHS.includes(request.url ?? '')) {
      response.writeHead(404).end();
      return;
    }
    const understood = understand(bytes);
    if (understood === null || understood === 'unreadable') {
      send(response, registerFault(understood === null ? 'WSEC0002' : 'WSEC0001', now()));
      return;
    }
    asked.push(understood.body.name);
    const how = sandbox.interrupt(understood.body);
    const give = () => answerRequest(understood, desk);
    if (how === null) send(response, give());
    else await interruptExchange[how]({ response, answer: give, now, slowMs });
  };
  const { ca, server } = certificates;
  const listener = createServer(
    { ...server, ca: ca.cert, requestCert: true, rejectUnauthorized: true, minVersion: 'TLSv1.2' },
    (request, response) => {
      // A client that hangs up in the middle is no news to a sandbox.
      answer(request, response).catch(() => response.destroy());
    },
  );
  listener.listen(port, '127.0.0.1');
  await once(listener, 'listening');
  const sandbox: Sandbox = {
    url: `https://localhost:${(listener.address() as AddressInfo).port}`,
    register,
    asked,
    interrupt: interruptionOf,
    stop: async () => {
      listener.closeAllConnections();
      listener.close();
      await once(listener, 'close');
    },
  };
  return sandbox;
};
