import { err, ok, type Result } from '@/lib/result';
import type { CsvImportNeeds } from './ports';
import { csvPartBytes, type ReceiveCsvPartRefusal } from './schema';

const piecesOf = async (content: AsyncIterable<Uint8Array>): Promise<readonly Uint8Array[] | null> => {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of content) {
    bytes += piece.length;
    if (bytes > csvPartBytes) return null;
    pieces.push(piece);
  }
  return bytes === 0 ? null : pieces;
};

/** Keeps one part of a spreadsheet that is being sent. A part that is sent again replaces the earlier one. */
export const receiveCsvPart = async (
  { files, transaction }: Pick<CsvImportNeeds, 'files' | 'transaction'>,
  sent: { readonly importId: string; readonly part: number; readonly content: AsyncIterable<Uint8Array> },
): Promise<Result<null, ReceiveCsvPartRefusal>> => {
  const found = await transaction(({ csvImports }) => csvImports.find(sent.importId));
  if (found?.status !== 'uploading') return err({ kind: 'not-uploading' });
  const parts = Math.ceil(found.fileBytes / csvPartBytes);
  const isPart = Number.isInteger(sent.part) && sent.part >= 1 && sent.part <= parts;
  const pieces = isPart ? await piecesOf(sent.content) : null;
  if (pieces === null) return err({ kind: 'wrong-size' });
  await files.writePart(sent.importId, sent.part, pieces);
  return ok(null);
};
