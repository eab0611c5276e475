import { createHash } from 'node:crypto';
import type { ByteRange, FileStore, WholeFile } from '@/lib/ports';

interface MemoryFile {
  readonly parts: Map<number, Buffer>;
  content: Buffer | null;
}

const gather = async (content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<Buffer> => {
  const pieces: Uint8Array[] = [];
  for await (const piece of content) pieces.push(Uint8Array.from(piece));
  return Buffer.concat(pieces);
};

const wholeFileOf = (content: Buffer): WholeFile => ({
  bytes: content.length,
  sha256: createHash('sha256').update(content).digest('hex'),
});

/** Keeps files in memory, whole. */
export class MemoryFileStore implements FileStore {
  readonly #files = new Map<string, MemoryFile>();

  #whole(fileId: string): Buffer | null {
    return this.#files.get(fileId)?.content ?? null;
  }

  async writePart(fileId: string, part: number, content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>) {
    if (!Number.isSafeInteger(part) || part < 1) throw new RangeError(`Parts count up from 1, and this is ${part}`);
    const bytes = await gather(content);
    const file = this.#files.get(fileId) ?? { parts: new Map(), content: null };
    if (file.content !== null) throw new Error(`File ${fileId} is whole, so its parts stay as they are`);
    file.parts.set(part, bytes);
    this.#files.set(fileId, file);
  }

  async partsWritten(fileId: string): Promise<number> {
    return this.#files.get(fileId)?.parts.size ?? 0;
  }

  async complete(fileId: string, parts: number): Promise<WholeFile> {
    const file = this.#files.get(fileId);
    const pieces: Buffer[] = [];
    for (let part = 1; part <= parts; part += 1) {
      const piece = file?.parts.get(part);
      if (piece === undefined) throw new Error(`Part ${part} of file ${fileId} is missing`);
      pieces.push(piece);
    }
    if (file === undefined || file.parts.size > parts) throw new Error(`File ${fileId} has more than ${parts} parts`);
    file.content = Buffer.concat(pieces);
    return wholeFileOf(file.content);
  }

  async describe(fileId: string): Promise<WholeFile | null> {
    const content = this.#whole(fileId);
    return content === null ? null : wholeFileOf(content);
  }

  open(fileId: string, range?: ByteRange): ReadableStream<Uint8Array> {
    const content = this.#whole(fileId);
    return new ReadableStream({
      pull(controller) {
        if (content === null) throw new Error(`There is no whole file ${fileId}`);
        const { first, last } = range ?? { first: 0, last: content.length - 1 };
        if (range !== undefined && !(first >= 0 && first <= last && last < content.length))
          throw new RangeError(`A file of ${content.length} bytes has no ${first}-${last}`);
        if (content.length > 0) controller.enqueue(content.subarray(first, last + 1));
        controller.close();
      },
    });
  }

  async remove(fileId: string): Promise<void> {
    this.#files.delete(fileId);
  }
}
