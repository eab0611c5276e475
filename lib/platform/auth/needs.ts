import 'server-only';
import type { Clock } from '@/lib/ports';
import { env } from '../env';
import { pool } from '../postgres';
import { entraSso, type Sso } from './entra';
import { type AuthLog, consoleLog } from './log';
import { type SignInThrottle, signInThrottle } from './throttle';

/** What signing in needs from the world. */
export type AuthNeeds = {
  readonly clock: Clock;
  readonly throttle: SignInThrottle;
  readonly sso: Sso | null;
  readonly log: AuthLog;
};

let needs: AuthNeeds | undefined;

export const authNeeds = (): AuthNeeds => {
  needs ??= {
    clock: { now: () => new Date() },
    throttle: signInThrottle(pool()),
    sso: entraSso(env()),
    log: consoleLog,
  };
  return needs;
};
