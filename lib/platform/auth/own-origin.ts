import 'server-only';
import { env } from '../env';

export class ForeignOriginError extends Error {
  override readonly name = 'ForeignOriginError';
}

type HeadersToRead = { get(name: string): string | null };

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** On one's own machine, localhost and its addresses are the same place, whichever of them was configured. */
const ownOrigins = (configured: URL): string[] => {
  if (!LOOPBACK.includes(configured.hostname)) return [configured.origin];
  return LOOPBACK.map((hostname) => Object.assign(new URL(configured), { hostname }).origin);
};

/** Next lets a request without an Origin through, and believes X-Forwarded-Host; this asks for our configured address. */
export const isOwnOrigin = (headers: HeadersToRead): boolean => {
  const origin = headers.get('origin');
  return origin !== null && ownOrigins(new URL(env().NEXTAUTH_URL)).includes(origin);
};

/** Throws, since no person who uses our pages ever gets here. */
export const requireOwnOrigin = (headers: HeadersToRead): void => {
  if (!isOwnOrigin(headers)) throw new ForeignOriginError('The request did not come from a page of ours.');
};
