import { err, ok, type Result } from '@/lib/result';
import type { OpenContent, RangedContent, ZippedFile, ZipReader } from './ports';
import { type ImportRefusal, importFileBytesMax, type UnfitZip } from './schema';
import { UnfitZipError } from './unfit-zip-error';

// Real files are up to 40 times as large as their zip; deflate itself reaches 1,032.
const RATIO_MAX = 250;
const BYTES_ALWAYS_TAKEN = 1024 * 1024;

const unfit = (why: UnfitZip): Result<never, ImportRefusal> => err({ kind: 'unfit-zip', why });

/** What the file inside has to be called. A browser that has the name already numbers the next: that is not the sender’s doing. */
const nameInside = (zipName: string): string =>
  `${zipName.replace(/\.zip$/i, '').replace(/\s*(?:\(\d+\)|\[\d+\])$/, '')}.XML`;

const isSameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** Ends as soon as there is more than can be right, whatever the zip says of sizes. */
async function* upTo(bytesMax: number, content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of content) {
    bytes += chunk.length;
    if (bytes > bytesMax) throw new UnfitZipError('too-large');
    yield chunk;
  }
}

const bytesMaxOf = (zippedBytes: number): number =>
  Math.min(importFileBytesMax, Math.max(BYTES_ALWAYS_TAKEN, zippedBytes * RATIO_MAX));

const openOnly = ({ bytes, zippedBytes, isLocked, open }: ZippedFile): Result<OpenContent, ImportRefusal> => {
  if (isLocked) return unfit('locked');
  const bytesMax = bytesMaxOf(zippedBytes);
  return bytes > bytesMax ? unfit('too-large') : ok(() => upTo(bytesMax, open()));
};

/**
 * The one XML file in a zip, to be read as often as one likes. As Submit learner data wants it: one file, of the zip’s own
 * name, without a password (ZIP_EMPTY, ZIP_CORRUPT, ZIP_INCONSISTENT_FILENAME, Protected ZIP file).
 */
export const openZip = async (
  zips: ZipReader,
  zip: RangedContent & { readonly fileName: string },
): Promise<Result<OpenContent, ImportRefusal>> => {
  const files = await zips.list(zip, 2);
  if (files === null) return unfit('damaged');
  const [file, another] = files;
  if (file === undefined) return unfit('empty');
  if (another !== undefined) return unfit('several-files');
  const wanted = nameInside(zip.fileName);
  if (!isSameName(file.name, wanted)) return err({ kind: 'other-name-in-zip', name: file.name.slice(0, 255), wanted });
  return openOnly(file);
};
