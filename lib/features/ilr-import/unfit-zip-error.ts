import type { UnfitZip } from './schema';

/** Thrown out of the content of a zipped file where it turns out that it cannot, or must not, be unpacked. */
export class UnfitZipError extends Error {
  override readonly name = 'UnfitZipError';

  constructor(
    readonly why: UnfitZip,
    options?: ErrorOptions,
  ) {
    super(why, options);
  }
}
