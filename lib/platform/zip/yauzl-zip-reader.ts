import 'server-only';
import { crc32 } from 'node:zlib';
import { type Entry, fromRandomAccessReaderPromise, type ZipFile } from 'yauzl';
import { type RangedContent, UnfitZipError, type ZippedFile, type ZipReader } from '@/lib/features/ilr-import';
import { ContentReader } from './content-reader';
import { firstFileOf } from './first-file';

const ENTRIES_LOOKED_AT = 32;

/** Folders, and what macOS puts beside each file that it zips. */
const isAside = ({ fileName }: Entry): boolean => fileName.endsWith('/') || fileName.startsWith('__MACOSX/');

/** What is in the store came back, so that whatever goes wrong is what the zip is like. */
const damagedUnlessStoreFailed = ({ failure }: ContentReader, cause: unknown): Error =>
  failure === null ? new UnfitZipError('damaged', { cause }) : new Error('A kept zip could not be read', { cause });

/** What is unpacked has to have the checksum that was written when it was packed. */
async function* contentOf(reader: ContentReader, zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  let checksum = 0;
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      checksum = crc32(chunk, checksum);
      yield chunk;
    }
  } catch (error) {
    throw damagedUnlessStoreFailed(reader, error);
  }
  if (checksum !== entry.crc32) throw new UnfitZipError('damaged');
}

const toFile = (reader: ContentReader, zip: ZipFile, entry: Entry): ZippedFile => ({
  name: entry.fileName,
  bytes: entry.uncompressedSize,
  zippedBytes: entry.compressedSize,
  isLocked: entry.isEncrypted(),
  open: () => contentOf(reader, zip, entry),
});

const listFiles = async (reader: ContentReader, bytes: number, most: number): Promise<readonly ZippedFile[]> => {
  const zip = await fromRandomAccessReaderPromise(reader, bytes, { autoClose: false, strictFileNames: true });
  const files: ZippedFile[] = [];
  let looked = 0;
  for await (const entry of zip.eachEntry()) {
    looked += 1;
    if (looked > ENTRIES_LOOKED_AT || !isAside(entry)) files.push(toFile(reader, zip, entry));
    if (files.length === most) break;
  }
  return files;
};

/** Reads the directory at a zip’s end, and of the rest no more than is asked for. */
export const yauzlZipReader: ZipReader = {
  async list(content: RangedContent, most: number) {
    const reader = new ContentReader(content);
    try {
      return await listFiles(reader, content.bytes, most);
    } catch (error) {
      const found = damagedUnlessStoreFailed(reader, error);
      if (found instanceof UnfitZipError) return null;
      throw found;
    }
  },
  firstFileOf,
};
