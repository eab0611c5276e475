import 'server-only';
import type { Connection, Submittable } from 'pg';

/** Takes in the rows of one query in COPY's text format, in pieces as they come. */
export interface RowKeeper {
  add(source: Buffer, from: number, to: number): void;
  endRow(): void;
}

/** A query, and who takes its rows. */
export interface CopiedQuery {
  readonly sql: string;
  readonly rows: RowKeeper;
}

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
  /** The end of the last piece, when it held the beginning of a message other than a row. */
  private begun: Buffer | null = null;
  /** How much of the row that is coming in has not come yet. */
  private missing = 0;
  private query = 0;
  private failure: { readonly error: unknown } | null = null;

  constructor(
    private readonly first: string,
    private readonly queries: readonly CopiedQuery[],
    private readonly end: CopyOutEnd,
  ) {}

  submit(connection: Connection): void {
    const { stream } = connection;
    const [driver] = stream.listeners('data');
    this.connection = connection;
    this.driver = driver as DriverListener;
    stream.off('data', this.driver);
    stream.on('data', this.take);
    connection.query([this.first, ...this.queries.map(({ sql }) => `COPY (${sql}) TO STDOUT`)].join(';'));
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
    this.begun = null;
    let at = this.takeRow(all, 0);
    while (all.length - at >= HEADER_BYTES) {
      const after = this.takeMessage(all, at);
      if (after > all.length) break;
      at = after;
    }
    if (at < all.length) this.begun = all.subarray(at);
  };

  /** The answer is where the next message begins; when that is past the end, this one has not been taken yet. */
  private takeMessage(bytes: Buffer, at: number): number {
    const type = bytes[at];
    const after = at + 1 + bytes.readInt32BE(at + 1);
    if (type === COPY_DATA) {
      this.missing = after - at - HEADER_BYTES;
      return this.takeRow(bytes, at + HEADER_BYTES);
    }
    if (type === ERROR || type === READY_FOR_QUERY) {
      this.handBack()?.(bytes.subarray(at));
      return bytes.length;
    }
    if (after > bytes.length) return after;
    if (type === COPY_DONE) this.query += 1;
    else if (type !== COPY_BEGINS && type !== COMMAND_COMPLETE) this.driver?.(bytes.subarray(at, after));
    return after;
  }

  /** As much of the row as is here; the answer is where it ends. */
  private takeRow(bytes: Buffer, from: number): number {
    if (this.missing === 0) return from;
    const to = Math.min(bytes.length, from + this.missing);
    this.missing -= to - from;
    this.keep(bytes, from, to);
    return to;
  }

  /** What the keeper throws must not end the process: the rest of the answer is taken in, and then it is thrown. */
  private keep(bytes: Buffer, from: number, to: number): void {
    const rows = this.queries[this.query]?.rows;
    if (rows === undefined || this.failure !== null) return;
    try {
      rows.add(bytes, from, to);
      if (this.missing === 0) rows.endRow();
    } catch (error) {
      this.failure = { error };
    }
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
