import 'server-only';
import type { Logger } from 'inngest';
import type { JobLog } from './contract';

/** Lets the SDK's sentences through and drops the objects beside them, which may hold events, errors and values. */
export const sdkLogger = (log: JobLog | undefined): Logger => {
  const say =
    (level: string) =>
    (...args: unknown[]) => {
      const sentence = args.find((arg) => typeof arg === 'string');
      if (sentence !== undefined) log?.('inngest', { level, sentence });
    };
  return { debug: () => undefined, info: () => undefined, warn: say('warn'), error: say('error') };
};
