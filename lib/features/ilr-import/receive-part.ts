import type { AcademicYear } from '@/lib/ilr';
import { err, ok, type Result } from '@/lib/result';
import type { ProviderContext } from '../provider';
import { refuseImport } from './end-import';
import type { ImportFileNeeds, ImportState, ZipReader } from './ports';
import { refuseBeginning } from './refuse-beginning';
import { type ImportRefusal, importPartBytes, importParts, isZip, type ReceivePartRefusal } from './schema';

export type SentPart = {
  readonly importId: string;
  readonly part: number;
  readonly content: AsyncIterable<Uint8Array>;
};

/** Null as soon as there is more than expected, or at the end when there was less. */
const readExactly = async (content: AsyncIterable<Uint8Array>, bytes: number): Promise<Uint8Array | null> => {
  const whole = new Uint8Array(bytes);
  let filled = 0;
  for await (const chunk of content) {
    if (filled + chunk.length > bytes) return null;
    whole.set(chunk, filled);
    filled += chunk.length;
  }
  return filled === bytes ? whole : null;
};

export type ReceivePartNeeds = ImportFileNeeds & {
  readonly provider: ProviderContext;
  readonly years: readonly AcademicYear[];
  readonly zips: ZipReader;
};

const refuseFirstPart = async (
  { provider, years, zips }: ReceivePartNeeds,
  { fileName }: ImportState,
  part: Uint8Array,
): Promise<ImportRefusal | null> => {
  const beginning = isZip(fileName) ? await zips.firstFileOf(part) : part;
  return beginning && refuseBeginning([beginning], { ukprn: provider.ukprn, years });
};

/**
 * Keeps one part of a file that is being sent. A part that is sent again replaces the earlier one. The first tells whose the
 * file is and of which year, so that the wrong one is refused before the rest has been sent.
 */
export const receivePart = async (
  needs: ReceivePartNeeds,
  { importId, part, content }: SentPart,
): Promise<Result<null, ReceivePartRefusal>> => {
  const { transaction, files } = needs;
  const found = await transaction(({ imports }) => imports.find(importId));
  // Said again to a sender who did not hear it.
  if (found?.status === 'refused') return err({ kind: 'file-refused' });
  if (found?.status !== 'uploading') return err({ kind: 'not-uploading' });
  if (!Number.isInteger(part) || part < 1 || part > importParts(found.fileBytes)) return err({ kind: 'no-such-part' });
  const expected = Math.min(importPartBytes, found.fileBytes - (part - 1) * importPartBytes);
  const whole = await readExactly(content, expected);
  if (whole === null) return err({ kind: 'wrong-size' });
  const refusal = part === 1 ? await refuseFirstPart(needs, found, whole) : null;
  if (refusal !== null) {
    await refuseImport(needs, importId, refusal);
    return err({ kind: 'file-refused' });
  }
  await files.writePart(importId, part, [whole]);
  return ok(null);
};
