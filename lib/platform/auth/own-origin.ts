import 'server-only';
import { env } from '../env';

export class ForeignOriginError extends Error {
  override readonly name = 'ForeignOriginError';
}

type HeadersToRead = { get(name: string): string | null };

/** Next lets a request without an Origin through, and believes X-Forwarded-Host; this asks for our configured address. */
export const isOwnOrigin = (headers: HeadersToRead): boolean =>
  headers.get('origin') === new URL(env().NEXTAUTH_URL).origin;

/** Throws, since no person who uses our pages ever gets here. */
export const requireOwnOrigin = (headers: HeadersToRead): void => {
  if (!isOwnOrigin(headers)) throw new ForeignOriginError('The request did not come from a page of ours.');
};
