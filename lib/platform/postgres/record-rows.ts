import 'server-only';

const BYTES_AT_FIRST = 1 << 12;
const ZERO = 48;

/**
 * The rows of one table for a batch of records, as the bytes that came: as strings or objects a batch would outlive the
 * engine's nursery. Each row begins with the id of its record, and those of one record stand together.
 */
export class RecordRows {
  private bytes = Buffer.allocUnsafe(BYTES_AT_FIRST);
  private filled = 0;
  private rowFrom = 0;
  private lastId = -1;
  /** By the record's id, its place in the bounds. */
  private readonly places = new Map<number, number>();
  /** Where the rows of each record begin; each ends where the next begins, or where all end. */
  private readonly bounds: number[] = [];

  /** Takes in a row, or as much of it as has come. */
  add(source: Buffer, from: number, to: number): void {
    const after = this.filled + to - from;
    if (after > this.bytes.length) this.grow(after);
    source.copy(this.bytes, this.filled, from, to);
    this.filled = after;
  }

  /** The row is there. */
  endRow(): void {
    const { bytes } = this;
    let id = 0;
    for (let at = this.rowFrom; at < this.filled; at += 1) {
      const digit = (bytes[at] ?? 0) - ZERO;
      if (digit < 0) break;
      id = id * 10 + digit;
    }
    if (id !== this.lastId) {
      this.places.set(id, this.bounds.length);
      this.bounds.push(this.rowFrom);
      this.lastId = id;
    }
    this.rowFrom = this.filled;
  }

  has(id: number): boolean {
    return this.places.has(id);
  }

  /** The rows of a record, a character for each byte; empty when it has none. */
  linesOf(id: number): string {
    const place = this.places.get(id);
    if (place === undefined) return '';
    return this.bytes.toString('latin1', this.bounds[place], this.bounds[place + 1] ?? this.filled);
  }

  /** Forgets the rows and keeps the room. */
  clear(): void {
    this.filled = 0;
    this.rowFrom = 0;
    this.lastId = -1;
    this.places.clear();
    this.bounds.length = 0;
  }

  private grow(needed: number): void {
    const grown = Buffer.allocUnsafe(Math.max(needed, this.bytes.length * 2));
    this.bytes.copy(grown, 0, 0, this.filled);
    this.bytes = grown;
  }
}
