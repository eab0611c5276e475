import 'server-only';

/** An event that cannot be taken in, and why, in words that hold none of its values. */
export class EventRefusedError extends Error {
  override readonly name = 'EventRefusedError';
}
