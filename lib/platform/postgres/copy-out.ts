import 'server-only';
import type { Connection, Submittable } from 'pg';
import { HeldRows } from './held-rows';

/** Hears all rows of one of the queries, in COPY's text format; `query` is its place in the list. */
export type HearRows = (lines: string, query: number) => void;

interface CopyOutEnd {
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

type DriverListener = (bytes: Buffer) => void;

// Bytes that messages of the protocol begin with; a length of four bytes follows, which counts itself.
const COPY_DATA = 100;
const COPY_DONE = 99;
const COPY_BEGINS = 72;
const COMMAND_COMPLETE = 67;
const ERROR = 69;
const READY_FOR_QUERY = 90;
const HEADER_BYTES = 5;

/**
 * Queries that are copied out one after another in one round trip: the server goes on with the next while the rows of this
 * one are read. It listens to the socket itself, because the driver would make an object of each row; all that is not part
 * of a copy goes to the driver.
 */
export class CopyOut implements Submittable {
  private connection: Connection | null = null;
  private driver: DriverListener | null = null;
  private begun: Buffer | null = null;
  private query = 0;
  private readonly rows = new HeldRows();
  private failure: { readonly error: unknown } | null = null;

  constructor(
    private readonly queries: readonly string[],
    private readonly hear: HearRows,
    private readonly end: CopyOutEnd,
  ) {}

  submit(connection: Connection): void {
    const { stream } = connection;
    const [driver] = stream.listeners('data');
    this.connection = connection;
    this.driver = driver as DriverListener;
    stream.off('data', this.driver);
    stream.on('data', this.take);
    connection.query(this.queries.map((query) => `COPY (${query}) TO STDOUT`).join(';'));
  }

  handleError(error: unknown): void {
    this.handBack();
    this.end.failed(error);
  }

  handleReadyForQuery(): void {
    if (this.failure === null) this.end.done();
    else this.end.failed(this.failure.error);
  }

  private readonly take = (bytes: Buffer): void => {
    const all = this.begun === null ? bytes : Buffer.concat([this.begun, bytes]);
    let at = 0;
    while (all.length - at >= HEADER_BYTES) {
      const type = all[at];
      const after = at + 1 + all.readInt32BE(at + 1);
      if (type === ERROR || type === READY_FOR_QUERY) {
        this.handBack()?.(all.subarray(at));
        return;
      }
      if (after > all.length) break;
      if (type === COPY_DATA) this.rows.add(all, at + HEADER_BYTES, after);
      else if (type === COPY_DONE) this.tell();
      else if (type !== COPY_BEGINS && type !== COMMAND_COMPLETE) this.driver?.(all.subarray(at, after));
      at = after;
    }
    this.begun = at < all.length ? all.subarray(at) : null;
  };

  /** What the hearer throws must not end the process: the rest of the answer is taken in, and then it is thrown. */
  private tell(): void {
    const lines = this.rows.taken();
    try {
      if (this.failure === null && lines !== '') this.hear(lines, this.query);
    } catch (error) {
      this.failure = { error };
    }
    this.query += 1;
  }

  private handBack(): DriverListener | null {
    const { driver } = this;
    if (this.connection === null || driver === null) return null;
    this.driver = null;
    this.connection.stream.off('data', this.take);
    this.connection.stream.on('data', driver);
    return driver;
  }
}
