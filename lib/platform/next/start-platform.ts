import 'server-only';
import { engine } from '../engine';
import { env } from '../env';
import { log } from '../log';
import { sweep } from '../outbox';
import { requireBoundRole } from '../postgres';

const SWEEP_MS = 15_000;

const sweepOn = (): void => {
  const next = () => {
    sweep()
      .catch((error: unknown) => log.error('The sweep failed and will be tried again', error))
      .finally(() => setTimeout(next, SWEEP_MS).unref());
  };
  next();
};

const requireSafeSettings = (): void => {
  const { NEXTAUTH_URL, NODE_ENV } = env();
  const { protocol, hostname } = new URL(NEXTAUTH_URL);
  const isLoopback = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  if (NODE_ENV === 'production' && protocol !== 'https:' && !isLoopback)
    throw new Error('NEXTAUTH_URL must be an https address: sessions would travel in the clear');
};

/** What a server does before it answers its first request. It refuses to start on settings that are not safe. */
export const startPlatform = async (): Promise<void> => {
  requireSafeSettings();
  await requireBoundRole();
  const { executor, handlers } = engine();
  if (executor === null) return;
  await executor.load(handlers);
  executor.start();
  sweepOn();
};
