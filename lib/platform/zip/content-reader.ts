import 'server-only';
import { Readable } from 'node:stream';
import { RandomAccessReader } from 'yauzl';
import type { RangedContent } from '@/lib/features/ilr-import';

/** Lets yauzl read a kept file from anywhere, and remembers when the keeping failed, which is not the zip’s fault. */
export class ContentReader extends RandomAccessReader {
  failure: unknown = null;

  constructor(private readonly content: RangedContent) {
    super();
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.range(start, end), { objectMode: false });
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null) => void,
  ): void {
    this.fill(buffer.subarray(offset, offset + length), position).then(
      () => callback(null),
      (error: Error) => callback(error),
    );
  }

  private async fill(room: Buffer, position: number): Promise<void> {
    let filled = 0;
    for await (const chunk of this.range(position, position + room.length)) {
      room.set(chunk, filled);
      filled += chunk.length;
    }
  }

  private async *range(start: number, end: number): AsyncGenerator<Uint8Array> {
    if (end > this.content.bytes) throw new RangeError('The zip points behind its own end');
    try {
      yield* this.content.open({ first: start, last: end - 1 });
    } catch (error) {
      this.failure = error;
      throw error;
    }
  }
}
