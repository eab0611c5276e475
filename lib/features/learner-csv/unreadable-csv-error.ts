/** Why a file cannot be read on, and near which line. */
export class UnreadableCsvError extends Error {
  constructor(
    readonly reason: 'not-utf-8' | 'broken',
    readonly line: number | null,
    options?: ErrorOptions,
  ) {
    super(`A CSV file cannot be read: ${reason}`, options);
    this.name = 'UnreadableCsvError';
  }
}
