import 'server-only';
import type { PoolClient } from 'pg';
import { type CopiedQuery, CopyOut } from './copy-out';

/**
 * Says `first` to the server, then copies the queries out in COPY's text format, one after another. A line feed within a
 * value stands there as \n, so the character itself always ends a row.
 */
export const copyRows = (client: PoolClient, first: string, queries: readonly CopiedQuery[]): Promise<void> =>
  new Promise((done, failed) => {
    client.query(new CopyOut(first, queries, { done, failed }));
  });
