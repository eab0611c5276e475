import 'server-only';
import { createHmac, randomBytes } from 'node:crypto';

const PREFIX = /^signkey-\w+-/;

/** Signs a request as Inngest does. `canonicalBody` is the JCS form (RFC 8785) of the body. */
export const signRequest = (canonicalBody: string, signingKey: string, now: Date): string => {
  const seconds = Math.floor(now.getTime() / 1_000).toString();
  const key = signingKey.replace(PREFIX, '');
  return `t=${seconds}&s=${createHmac('sha256', key).update(canonicalBody).update(seconds).digest('hex')}`;
};

/** A key that only this process knows: the executor and the handler it calls share it, and nobody else can sign. */
export const randomSigningKey = (): string => `signkey-embedded-${randomBytes(32).toString('hex')}`;
