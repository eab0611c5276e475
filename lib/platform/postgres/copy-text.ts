import 'server-only';
import type { PoolClient } from 'pg';
import { CopyOut, type HearRows } from './copy-out';

/**
 * Copies the queries out in COPY's text format, one after another. A line feed within a value stands there as \n, so the
 * character itself always ends a row; a query without rows is not heard of.
 */
export const copyText = (client: PoolClient, queries: readonly string[], hear: HearRows): Promise<void> =>
  new Promise((done, failed) => {
    client.query(new CopyOut(queries, hear, { done, failed }));
  });
