import type { CsvRefusal } from './schema';

type Reason = Extract<CsvRefusal['kind'], 'not-utf-8' | 'broken' | 'other-columns'>;

/** Why a file cannot be read on, and near which line. */
export class UnreadableCsvError extends Error {
  constructor(
    readonly reason: Reason,
    readonly line: number | null,
    options?: ErrorOptions,
  ) {
    super(`A CSV file cannot be read: ${reason}`, options);
    this.name = 'UnreadableCsvError';
  }

  get refusal(): CsvRefusal {
    return this.reason === 'broken' ? { kind: 'broken', line: this.line } : { kind: this.reason };
  }
}
