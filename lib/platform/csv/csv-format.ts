import 'server-only';
import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { stringify } from 'csv-stringify/sync';
import { type CsvFormat, UnreadableCsvError } from '@/lib/features/learner-csv';

const ROW_BYTES_MAX = 256 * 1024;

// Programs differ, and files that were put together by hand mix them.
const LINE_ENDS = ['\r\n', '\n', '\r'];

/** Spreadsheets that save another code page than UTF-8 would give other letters than were typed. */
async function* asText(content: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const bytes of content) yield decoder.decode(bytes, { stream: true });
    yield decoder.decode();
  } catch (cause) {
    if (cause instanceof TypeError) throw new UnreadableCsvError('not-utf-8', null, { cause });
    throw cause;
  }
}

const toUnreadable = (error: unknown): unknown =>
  error instanceof CsvError
    ? new UnreadableCsvError('broken', Number(error.lines ?? 0) || null, { cause: error })
    : error;

async function* read(content: AsyncIterable<Uint8Array>): AsyncGenerator<{ line: number; cells: string[] }> {
  // Not all who write ="0123" quote it as a cell with quotes in it has to be.
  const parser = parse({
    relax_quotes: true,
    record_delimiter: LINE_ENDS,
    relax_column_count: true,
    max_record_size: ROW_BYTES_MAX,
  });
  const source = Readable.from(asText(content));
  // What goes wrong in the source has to end the rows too.
  source.on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  try {
    let line = 0;
    for await (const cells of parser as AsyncIterable<string[]>) {
      line += 1;
      if (cells.some((cell) => cell !== '')) yield { line, cells };
    }
  } catch (error) {
    throw toUnreadable(error);
  } finally {
    source.destroy();
  }
}

/** CSV as RFC 4180 says it, with the line ends of Windows. */
export const csvFormat: CsvFormat = {
  write: (rows) =>
    stringify(
      rows.map((cells) => [...cells]),
      { record_delimiter: '\r\n' },
    ),
  read,
};
