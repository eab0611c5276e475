import { err, ok, type Result } from '@/lib/result';
import type { ImportFileNeeds } from './ports';
import { importPartBytes, importParts, type ReceivePartRefusal } from './schema';

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

/** Keeps one part of a file that is being sent. A part that is sent again replaces the earlier one. */
export const receivePart = async (
  { transaction, files }: Pick<ImportFileNeeds, 'transaction' | 'files'>,
  { importId, part, content }: SentPart,
): Promise<Result<null, ReceivePartRefusal>> => {
  const found = await transaction(({ imports }) => imports.find(importId));
  if (found?.status !== 'uploading') return err({ kind: 'not-uploading' });
  if (!Number.isInteger(part) || part < 1 || part > importParts(found.fileBytes)) return err({ kind: 'no-such-part' });
  const expected = Math.min(importPartBytes, found.fileBytes - (part - 1) * importPartBytes);
  const whole = await readExactly(content, expected);
  if (whole === null) return err({ kind: 'wrong-size' });
  await files.writePart(importId, part, [whole]);
  return ok(null);
};
