import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface Received {
  /** The idempotency key that came with it. */
  readonly key: string;
  readonly authorization: string;
  readonly path: string;
  readonly mail: Readonly<Record<string, unknown>>;
}

type Answer = (response: ServerResponse, received: Received) => void;

const CONFLICT = {
  name: 'invalid_idempotent_request',
  message: 'The key came before with another mail',
  statusCode: 409,
};

const json = (response: ServerResponse, status: number, body: object) => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};

/** A mail service on this machine that speaks as Resend does: a key that comes again is answered and not accepted anew. */
export class MailService {
  readonly received: Received[] = [];
  private readonly accepted = new Map<string, string>();
  private readonly queued: Answer[] = [];
  private readonly server = createServer((request, response) => void this.hear(request, response));

  static async start(): Promise<MailService> {
    const service = new MailService();
    await new Promise<void>((resolve) => service.server.listen(0, '127.0.0.1', resolve));
    return service;
  }

  get url(): string {
    const { port } = this.server.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  get acceptedKeys(): readonly string[] {
    return [...this.accepted.keys()];
  }

  /** How often a mail came with this key. */
  calls(key: string): number {
    return this.received.filter((one) => one.key === key).length;
  }

  /** The next mail is not accepted: it gets this answer. */
  refuseNext(status: number, name: string): void {
    this.queued.push((response) => json(response, status, { name, message: 'of no interest', statusCode: status }));
  }

  /** The next mail is not answered at all. */
  ignoreNext(): void {
    this.queued.push(() => undefined);
  }

  /** The next mail is accepted, and this is done instead of an answer. */
  acceptNextAnd(instead: () => void): void {
    this.queued.push((_, received) => {
      this.accept(received);
      instead();
    });
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async hear(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const received: Received = {
      key: String(request.headers['idempotency-key'] ?? ''),
      authorization: request.headers.authorization ?? '',
      path: `${request.method} ${request.url}`,
      mail: JSON.parse(await text(request)),
    };
    this.received.push(received);
    const answer = this.queued.shift();
    if (answer !== undefined) answer(response, received);
    else if (this.accept(received)) json(response, 200, { id: `accepted as ${received.key}` });
    else json(response, CONFLICT.statusCode, CONFLICT);
  }

  private accept({ key, mail }: Received): boolean {
    const body = JSON.stringify(mail);
    const before = this.accepted.get(key);
    this.accepted.set(key, before ?? body);
    return before === undefined || before === body;
  }
}
