import 'server-only';
import type { EmbeddedExecutor } from '../jobs';

type Signals = { readonly once: (signal: 'SIGTERM' | 'SIGINT', hear: () => void) => unknown };

/**
 * Takes up no further step once the server is told to end: Next then waits for open requests, and a step begun meanwhile would
 * be cut off. What runs is left to end; if it does not in time, the next server does it again.
 */
export const stopWithServer = (executor: Pick<EmbeddedExecutor, 'stop'>, signals: Signals = process): void => {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) signals.once(signal, () => void executor.stop());
};
