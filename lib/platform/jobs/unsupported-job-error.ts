import 'server-only';

/** A function asks for something that only Inngest itself can do. */
export class UnsupportedJobError extends Error {
  override readonly name = 'UnsupportedJobError';

  constructor(readonly feature: string) {
    super(`The embedded job executor does not support ${feature}: configure Inngest, or do without it`);
  }
}
