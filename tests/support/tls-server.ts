import { once } from 'node:events';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { createServer, type Server, type ServerOptions } from 'node:https';
import type { AddressInfo, Server as NetServer } from 'node:net';

export type Seen = { readonly request: IncomingMessage; readonly body: string };

/** Where a listening server can be reached on this machine. */
export const listen = async (server: NetServer): Promise<number> => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
};

/** Stops a server and cuts whatever is connected to it. */
export const stop = async (server: Server | NetServer): Promise<void> => {
  if ('closeAllConnections' in server) server.closeAllConnections();
  if (!server.listening) return;
  server.close();
  await once(server, 'close');
};

/** A server over TLS that keeps what it was asked. */
export const tlsServer = async (
  options: ServerOptions,
  answer: (response: ServerResponse, seen: Seen) => void,
): Promise<{ readonly port: number; readonly seen: readonly Seen[]; readonly stop: () => Promise<void> }> => {
  const seen: Seen[] = [];
  const listener: RequestListener = async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const one = { request, body: Buffer.concat(chunks).toString('utf8') };
    seen.push(one);
    answer(response, one);
  };
  const server = createServer(options, listener);
  return { port: await listen(server), seen, stop: () => stop(server) };
};
