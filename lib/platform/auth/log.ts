import 'server-only';
import type { LoggerInstance } from 'next-auth';

const nameOf = (cause: unknown): string => {
  if (cause instanceof Error) return cause.name;
  const inner = typeof cause === 'object' && cause !== null && 'error' in cause ? cause.error : undefined;
  return inner instanceof Error ? inner.name : 'no error given';
};

export type AuthLog = { broken(code: string, cause: unknown): void };

/** The kind of the error only: messages of Prisma and of issuers repeat addresses and tokens. */
export const consoleLog: AuthLog = {
  broken: (code, cause) => console.error(`auth: ${code} (${nameOf(cause)})`),
};

export const nextAuthLogger = (log: AuthLog): Partial<LoggerInstance> => ({
  error: (code, metadata) => log.broken(code, metadata),
  warn: () => {},
  debug: () => {},
});
