import type { PoolClient } from 'pg';
import { describe, expect, it } from 'vitest';
import { replanAsTablesGrow } from '@/lib/platform/postgres/replan';

describe('plans are let go while tables grow, and seldom once they are large', () => {
  it('after the first batch and whenever there are twice as many', async () => {
    let batch = 0;
    const letGoAfter: number[] = [];
    const query = async (sql: string) => {
      if (sql === 'DISCARD PLANS') letGoAfter.push(batch);
    };
    const replan = replanAsTablesGrow({ query } as unknown as PoolClient);
    for (batch = 1; batch <= 40; batch += 1) await replan();
    expect(letGoAfter).toEqual([1, 2, 4, 8, 16, 32]);
  });
});
