import 'server-only';
import type { PoolClient } from 'pg';
import { to as copyTo } from 'pg-copy-streams';

const LINE_FEED = 10;
const BUFFER_BYTES = 1 << 18;

/**
 * The rows of a query in COPY's text format, some whole lines at a time. A line feed within a value stands there as \n, so
 * the byte itself always ends a row.
 */
export async function* copyText(client: PoolClient, query: string): AsyncGenerator<string, void, undefined> {
  const stream = client.query(copyTo(`COPY (${query}) TO STDOUT`, { highWaterMark: BUFFER_BYTES }));
  let begun: Buffer[] = [];
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    const end = chunk.lastIndexOf(LINE_FEED) + 1;
    if (end === 0) {
      begun.push(chunk);
      continue;
    }
    const lines = chunk.subarray(0, end);
    yield (begun.length === 0 ? lines : Buffer.concat([...begun, lines])).toString('utf8');
    begun = end < chunk.length ? [chunk.subarray(end)] : [];
  }
}
