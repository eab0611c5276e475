import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { ByteRange, FileStore } from '@/lib/ports';

const MEGABYTE = 1 << 20;

const read = async (stream: ReadableStream<Uint8Array>): Promise<Buffer> => {
  const pieces: Uint8Array[] = [];
  for await (const piece of stream) pieces.push(piece);
  return Buffer.concat(pieces);
};

const sha256 = (content: Buffer): string => createHash('sha256').update(content).digest('hex');

async function* slowly(...pieces: readonly Uint8Array[]) {
  for (const piece of pieces) {
    await new Promise((resolve) => setImmediate(resolve));
    yield piece;
  }
}

/** Random parts of the sizes, written and completed. */
const wholeFile = async (store: FileStore, sizes: readonly number[]) => {
  const fileId = randomUUID();
  const parts = sizes.map((size) => randomBytes(size));
  for (const [index, part] of parts.entries()) await store.writePart(fileId, index + 1, [part]);
  const whole = await store.complete(fileId, sizes.length);
  return { fileId, whole, content: Buffer.concat(parts) };
};

/** What every file store keeps; `store` is asked once for each test. */
export const fileStoreContract = (store: () => FileStore): void => {
  describe('a file is its parts in their order, and nobody opens it before it is whole', () => {
    test('parts of any size read back as one', async () => {
      const sizes = [1, MEGABYTE, 3 * MEGABYTE + 17, 5];
      const { fileId, whole, content } = await wholeFile(store(), sizes);
      expect(whole).toEqual({ bytes: content.length, sha256: sha256(content) });
      expect(await store().describe(fileId)).toEqual(whole);
      expect((await read(store().open(fileId))).equals(content)).toBe(true);
    });

    test('a part may come in many pieces, and the caller may use their memory again', async () => {
      const fileId = randomUUID();
      const piece = Buffer.alloc(700_000);
      const reused = async function* () {
        for (const fill of ['a', 'b', 'c']) {
          piece.fill(fill);
          yield* slowly(piece);
        }
      };
      await store().writePart(fileId, 1, reused());
      const { bytes } = await store().complete(fileId, 1);
      const content = await read(store().open(fileId));
      expect(bytes).toBe(2_100_000);
      expect([content[0], content[700_000], content[2_099_999]].map((byte) => String.fromCharCode(byte ?? 0))).toEqual([
        'a',
        'b',
        'c',
      ]);
    });

    test('parts may come in any order', async () => {
      const fileId = randomUUID();
      await store().writePart(fileId, 3, [Buffer.from('three')]);
      await store().writePart(fileId, 1, [Buffer.from('one')]);
      await store().writePart(fileId, 2, [Buffer.from('two')]);
      expect(await store().complete(fileId, 3)).toEqual({ bytes: 11, sha256: sha256(Buffer.from('onetwothree')) });
      expect((await read(store().open(fileId))).toString()).toBe('onetwothree');
    });

    test('parts may be written at the same time', async () => {
      const fileId = randomUUID();
      const parts = [randomBytes(MEGABYTE + 1), randomBytes(10), randomBytes(MEGABYTE)];
      await Promise.all(parts.map((part, index) => store().writePart(fileId, index + 1, slowly(part))));
      const whole = await store().complete(fileId, 3);
      expect(whole.sha256).toBe(sha256(Buffer.concat(parts)));
    });

    test('a part that is written again replaces the earlier one, longer or shorter', async () => {
      const fileId = randomUUID();
      await store().writePart(fileId, 1, [randomBytes(3 * MEGABYTE)]);
      await store().writePart(fileId, 2, [Buffer.from(' and the end')]);
      await store().writePart(fileId, 1, [Buffer.from('shorter')]);
      const { sha256: digest } = await store().complete(fileId, 2);
      expect(digest).toBe(sha256(Buffer.from('shorter and the end')));
      expect((await read(store().open(fileId))).toString()).toBe('shorter and the end');
    });

    test('a part whose content breaks off leaves the earlier one as it was', async () => {
      const fileId = randomUUID();
      await store().writePart(fileId, 1, [Buffer.from('as it was')]);
      const broken = async function* () {
        yield randomBytes(2 * MEGABYTE);
        throw new Error('the source broke off');
      };
      await expect(store().writePart(fileId, 1, broken())).rejects.toThrow('the source broke off');
      await store().complete(fileId, 1);
      expect((await read(store().open(fileId))).toString()).toBe('as it was');
    });

    test('a part may be empty, and so may the file', async () => {
      const { fileId, whole } = await wholeFile(store(), [0]);
      expect(whole).toEqual({ bytes: 0, sha256: sha256(Buffer.alloc(0)) });
      expect(await read(store().open(fileId))).toHaveLength(0);
      const { content } = await wholeFile(store(), [4, 0, 4]);
      expect(content).toHaveLength(8);
    });

    test('parts count up from 1', async () => {
      await expect(store().writePart(randomUUID(), 0, [])).rejects.toThrow(RangeError);
      await expect(store().writePart(randomUUID(), 1.5, [])).rejects.toThrow(RangeError);
    });

    test('a missing part keeps the file from being completed', async () => {
      const fileId = randomUUID();
      await store().writePart(fileId, 1, [Buffer.from('one')]);
      await store().writePart(fileId, 3, [Buffer.from('three')]);
      await expect(store().complete(fileId, 3)).rejects.toThrow('Part 2');
      expect(await store().describe(fileId)).toBeNull();
    });

    test('it is known how many parts there are, however often each was written', async () => {
      const fileId = randomUUID();
      expect(await store().partsWritten(fileId)).toBe(0);
      for (const part of [3, 1, 3]) await store().writePart(fileId, part, [randomBytes(2 * MEGABYTE)]);
      expect(await store().partsWritten(fileId)).toBe(2);
    });

    test('a part too many keeps the file from being completed', async () => {
      const fileId = randomUUID();
      await store().writePart(fileId, 1, [Buffer.from('one')]);
      await store().writePart(fileId, 2, [Buffer.from('of an earlier plan')]);
      await expect(store().complete(fileId, 1)).rejects.toThrow('more than 1');
    });

    test('completing again gives the same answer, and a whole file is not written to', async () => {
      const { fileId, whole } = await wholeFile(store(), [10, 20]);
      expect(await store().complete(fileId, 2)).toEqual(whole);
      await expect(store().writePart(fileId, 1, [Buffer.from('too late')])).rejects.toThrow('is whole');
      expect(await store().describe(fileId)).toEqual(whole);
    });

    test('a file that is not whole, or not there, is neither described nor opened', async () => {
      const fileId = randomUUID();
      expect(await store().describe(fileId)).toBeNull();
      await expect(read(store().open(fileId))).rejects.toThrow('no whole file');
      await store().writePart(fileId, 1, [Buffer.from('one')]);
      expect(await store().describe(fileId)).toBeNull();
      await expect(read(store().open(fileId))).rejects.toThrow('no whole file');
    });

    test('a removed file is gone, and its id may be used again', async () => {
      const { fileId } = await wholeFile(store(), [10]);
      await store().remove(fileId);
      expect(await store().describe(fileId)).toBeNull();
      await store().writePart(fileId, 1, [Buffer.from('anew')]);
      expect((await store().complete(fileId, 1)).bytes).toBe(4);
    });
  });

  describe('a range of bytes is read as HTTP counts it', () => {
    test('every kind of range gives the bytes from first to last, both included', async () => {
      const { fileId, content } = await wholeFile(store(), [10, MEGABYTE + 5, 3]);
      const end = content.length - 1;
      const edges = [0, 9, 10, MEGABYTE + 9, MEGABYTE + 10, MEGABYTE + 15, end];
      const ranges: ByteRange[] = edges.flatMap((first) =>
        edges.filter((last) => last >= first).map((last) => ({ first, last })),
      );
      for (const range of ranges) {
        const piece = await read(store().open(fileId, range));
        expect(piece.equals(content.subarray(range.first, range.last + 1)), JSON.stringify(range)).toBe(true);
      }
    });

    test('a range that the file does not have is refused', async () => {
      const { fileId } = await wholeFile(store(), [10]);
      for (const range of [
        { first: 0, last: 10 },
        { first: -1, last: 3 },
        { first: 5, last: 4 },
      ])
        await expect(read(store().open(fileId, range))).rejects.toThrow(RangeError);
    });

    test('a reader that goes away early is let go', async () => {
      const { fileId } = await wholeFile(store(), [3 * MEGABYTE]);
      const reader = store().open(fileId).getReader();
      expect((await reader.read()).value?.length).toBeGreaterThan(0);
      await reader.cancel();
      expect(await store().describe(fileId)).not.toBeNull();
    });
  });
};
