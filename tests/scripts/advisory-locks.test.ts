import { describe, expect, test } from 'vitest';
import { CLAIM_LOCK } from '@/lib/platform/jobs/claim';
import { CLAIM } from '../../scripts/database/claim.mjs';
import { PRISMA_LOCK } from '../../scripts/migrate.mjs';

describe('each use of an advisory lock has a number of its own', () => {
  // npm start holds its lock for as long as it runs; under the same number no job would ever be claimed.
  test('the commands and the jobs never wait for each other', () => {
    expect(new Set([CLAIM_LOCK, CLAIM, PRISMA_LOCK]).size).toBe(3);
  });
});
