import 'server-only';

const BYTES_AT_FIRST = 1 << 16;

/** Rows one behind the other, until all of a query's are there. */
export class HeldRows {
  private bytes = Buffer.allocUnsafe(BYTES_AT_FIRST);
  private filled = 0;

  add(source: Buffer, from: number, to: number): void {
    const after = this.filled + to - from;
    if (after > this.bytes.length) this.grow(after);
    source.copy(this.bytes, this.filled, from, to);
    this.filled = after;
  }

  /** What has been added since the last time. */
  taken(): string {
    const text = this.bytes.toString('utf8', 0, this.filled);
    this.filled = 0;
    return text;
  }

  private grow(needed: number): void {
    const grown = Buffer.allocUnsafe(Math.max(needed, this.bytes.length * 2));
    this.bytes.copy(grown, 0, 0, this.filled);
    this.bytes = grown;
  }
}
