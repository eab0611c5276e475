import { describe, expect, test } from 'vitest';
import { outcomeOf } from '../../../scripts/testing/tally.mjs';

const run = { passed: 3, failed: 0, skipped: 0, flaky: 0, exitCode: 0 };

describe('a run counts as passed only if every test of it ran and passed', () => {
  test('all passed', () => {
    expect(outcomeOf(run)).toEqual({ passed: 3, failed: 0, complaints: [] });
  });

  test('a failed test is counted', () => {
    expect(outcomeOf({ ...run, failed: 2, exitCode: 1 })).toMatchObject({ passed: 3, failed: 2 });
  });

  test.each([{ skipped: 1 }, { flaky: 1 }])('%o is a failure, and is said', (fault) => {
    const outcome = outcomeOf({ ...run, ...fault });
    expect(outcome.failed).toBe(1);
    expect(outcome.complaints).toHaveLength(1);
  });

  test('a run without a test is a failure', () => {
    expect(outcomeOf({ ...run, passed: 0 })).toEqual({
      passed: 0,
      failed: 1,
      complaints: ['there was no test to run'],
    });
  });

  test('a runner that breaks although no test failed is a failure', () => {
    expect(outcomeOf({ ...run, exitCode: 1 })).toMatchObject({ passed: 3, failed: 1 });
  });
});
