import 'server-only';
import { engine } from '../engine';
import { env } from '../env';
import { log } from '../log';
import { lrsPlace } from '../lrs-desk';
import { keepHouse, sweep } from '../outbox';
import { requireBoundRole } from '../postgres';
import { stopWithServer } from './stop-with-server';

const SWEEP_MS = 15_000;
const HOUSE_MS = 10 * 60_000;

const keepDoing = (work: () => Promise<void>, everyMs: number): void => {
  const next = () => {
    work()
      .catch((error: unknown) => log.error('The sweep failed and will be tried again', error))
      .finally(() => setTimeout(next, everyMs).unref());
  };
  next();
};

const requireSafeSettings = (): void => {
  const { NEXTAUTH_URL, NODE_ENV } = env();
  const { protocol, hostname } = new URL(NEXTAUTH_URL);
  const isLoopback = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  if (NODE_ENV === 'production' && protocol !== 'https:' && !isLoopback)
    throw new Error('NEXTAUTH_URL must be an https address: sessions would travel in the clear');
  // Throws on a host to which personal data must not be sent.
  lrsPlace();
};

/** What a server does before it answers its first request. It refuses to start on settings that are not safe. */
export const startPlatform = async (): Promise<void> => {
  requireSafeSettings();
  await requireBoundRole();
  const { executor, handlers } = engine();
  if (executor === null) return;
  await executor.load(handlers);
  executor.start();
  stopWithServer(executor);
  keepDoing(sweep, SWEEP_MS);
  keepDoing(() => keepHouse(), HOUSE_MS);
};
