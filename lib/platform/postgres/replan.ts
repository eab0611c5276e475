import 'server-only';
import type { PoolClient } from 'pg';

const isPowerOfTwo = (count: number): boolean => Number.isInteger(Math.log2(count));

/**
 * To be called after each batch of a transaction that fills tables. Foreign keys are checked by plans that the connection
 * keeps, and those made while a table was empty go through all rows of the tenant for each row once it is not: they are let
 * go while the tables grow.
 */
export const replanAsTablesGrow = (client: PoolClient): (() => Promise<void>) => {
  let batches = 0;
  return async () => {
    batches += 1;
    if (isPowerOfTwo(batches)) await client.query('DISCARD PLANS');
  };
};
