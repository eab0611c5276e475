import 'server-only';
import { createHash } from 'node:crypto';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { err, ok, type Result } from '@/lib/result';
import type { pool } from '../postgres';

type Pool = ReturnType<typeof pool>;

export type Limit = { readonly failures: number; readonly windowSeconds: number; readonly lockSeconds: number };
export type ThrottleLimits = { readonly address: Limit; readonly ip: Limit };

const limitsOfProduct: ThrottleLimits = {
  address: { failures: 5, windowSeconds: 15 * 60, lockSeconds: 15 * 60 },
  ip: { failures: 50, windowSeconds: 60 * 60, lockSeconds: 0 },
};

export type Attempt = { readonly email: string; readonly ip: string };
export type TooManyAttempts = { readonly kind: 'too-many-attempts'; readonly retryAt: Date };

export type SignInThrottle = {
  /** Counts the attempt as failed before the password is looked at, so that guesses sent at once count too. */
  admit(attempt: Attempt): Promise<Result<null, TooManyAttempts>>;
  /** The attempt did not fail after all: forgets those before it for the address. */
  forgive(attempt: Attempt): Promise<void>;
};

const keyOf = (text: string): string => createHash('sha256').update(text).digest('hex');

const limiter = (pool: Pool, keyPrefix: string, { failures, windowSeconds, lockSeconds }: Limit) =>
  new RateLimiterPostgres({
    storeClient: pool,
    storeType: 'pool',
    tableName: 'sign_in_throttle',
    tableCreated: true,
    keyPrefix,
    points: failures,
    duration: windowSeconds,
    blockDuration: lockSeconds,
  });

const consume = async (counter: RateLimiterPostgres, key: string): Promise<Result<null, TooManyAttempts>> => {
  try {
    await counter.consume(key);
    return ok(null);
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    return err({ kind: 'too-many-attempts', retryAt: new Date(Date.now() + refused.msBeforeNext) });
  }
};

export const signInThrottle = (pool: Pool, limits: ThrottleLimits = limitsOfProduct): SignInThrottle => {
  const addresses = limiter(pool, 'address', limits.address);
  const ips = limiter(pool, 'ip', limits.ip);
  return {
    admit: async ({ email, ip }) => {
      // The place first: who is shut out there must not go on locking other people's addresses.
      const fromThere = await consume(ips, keyOf(ip));
      return fromThere.ok ? consume(addresses, keyOf(email)) : fromThere;
    },
    forgive: async ({ email, ip }) => {
      await addresses.delete(keyOf(email));
      await ips.reward(keyOf(ip));
    },
  };
};
