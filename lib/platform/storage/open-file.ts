import 'server-only';
import type { ByteRange } from '@/lib/ports';
import { inTransaction, type Pool } from '../postgres';
import { type DeflatedChunk, inflateChunk } from './chunk';
import { describeFile } from './describe-file';
import type { FileKey, LedgerLine } from './running-digest';
import { ledgerLines, readChunk } from './stored-chunks';

/** A chunk, and which of its bytes are wanted. */
interface Wanted {
  readonly line: LedgerLine;
  readonly from: number;
  readonly to: number;
}

const wantedOf = (lines: readonly LedgerLine[], { first, last }: ByteRange): readonly Wanted[] => {
  let start = 0;
  return lines.flatMap((line) => {
    const from = Math.max(0, first - start);
    const to = Math.min(line.bytes, last + 1 - start);
    start += line.bytes;
    return from < to ? [{ line, from, to }] : [];
  });
};

const findWanted = async (pool: Pool, file: FileKey, range: ByteRange | undefined): Promise<readonly Wanted[]> => {
  const whole = await describeFile(pool, file);
  if (whole === null) throw new Error(`There is no whole file ${file.fileId}`);
  const { first, last } = range ?? { first: 0, last: whole.bytes - 1 };
  const isWithin = first >= 0 && first <= last && last < whole.bytes;
  if (range !== undefined && !isWithin) throw new RangeError(`A file of ${whole.bytes} bytes has no ${first}-${last}`);
  const lines = await inTransaction(pool, { tenant: file.tenantId }, (client) => ledgerLines(client, file));
  return wantedOf(lines, { first, last });
};

type Fetched = Promise<Omit<DeflatedChunk, 'sha256'>>;

/** While the reader takes in one chunk, the next waits deflated: that is an eighth of a megabyte, not a whole one. */
async function* contentOf(pool: Pool, file: FileKey, range: ByteRange | undefined) {
  const wanted = await findWanted(pool, file, range);
  const fetchAt = (index: number): Fetched | null => {
    const next = wanted[index];
    if (next === undefined) return null;
    const fetched = inTransaction(pool, { tenant: file.tenantId }, (client) => readChunk(client, file, next.line));
    // Heard when its turn comes, if it comes.
    fetched.catch(() => {});
    return fetched;
  };
  let fetched = fetchAt(0);
  for (const [index, { from, to }] of wanted.entries()) {
    const chunk = await fetched;
    if (chunk === null) return;
    fetched = fetchAt(index + 1);
    yield (await inflateChunk(chunk)).subarray(from, to);
  }
}

/** Nothing is read before it is asked for, and nothing more after the reader has gone. */
export const openFile = (pool: Pool, file: FileKey, range?: ByteRange): ReadableStream<Uint8Array> => {
  const content = contentOf(pool, file, range);
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await content.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        await content.return();
      },
    },
    { highWaterMark: 0 },
  );
};
