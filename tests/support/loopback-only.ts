import { Socket } from 'node:net';

const databaseHosts = [process.env.DATABASE_URL, process.env.DATABASE_MIGRATION_URL].flatMap((url) =>
  url ? [new URL(url).hostname] : [],
);
const OPEN = ['localhost', '127.0.0.1', '::1', '0.0.0.0', ...databaseHosts];
const { connect } = Socket.prototype;

type Target = { host?: string; path?: string } | undefined;

const targetOf = (args: unknown[]): Target => {
  const [first] = args;
  if (Array.isArray(first)) return targetOf(first);
  if (typeof first === 'object' && first !== null) return first;
  return typeof args[1] === 'string' ? { host: args[1] } : undefined;
};

// Every client of this process passes here: fetch, pg and TLS alike.
Socket.prototype.connect = function (this: Socket, ...args: unknown[]) {
  const host = targetOf(args)?.host;
  if (host !== undefined && !OPEN.includes(host))
    throw new Error(`Tests may not reach the network, but ${host} was asked for.`);
  return Reflect.apply(connect, this, args);
} as typeof connect;
