import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../../scripts/root.mjs';
import { playwrightFailures, vitestFailures } from '../../../scripts/testing/failures.mjs';
import { outcomeOf } from '../../../scripts/testing/tally.mjs';

const file = (testResult: object) => ({ testResults: [{ name: path.join(ROOT, 'tests/a.test.ts'), ...testResult }] });
const passed = { fullName: 'adds', status: 'passed', failureMessages: [] };

describe('what did not pass is named at the end of the log', () => {
  test('nothing is said of what passed', () => {
    expect(vitestFailures(file({ message: '', assertionResults: [passed] }))).toEqual([]);
  });

  test('a failed test, by file, name and the first line of why', () => {
    const failed = {
      fullName: 'takes away',
      status: 'failed',
      failureMessages: ['\u001b[31mexpected 1\u001b[39m\n  at x'],
    };
    expect(vitestFailures(file({ message: '', assertionResults: [passed, failed] }))).toEqual([
      'tests/a.test.ts: takes away: expected 1',
    ]);
  });

  test('a file whose preparation failed, with the tests that it took with it', () => {
    const passedOver = { fullName: 'adds', status: 'skipped', failureMessages: [] };
    const report = file({ message: 'Hook timed out\nmore', assertionResults: [passedOver, passedOver] });
    expect(vitestFailures(report)).toEqual([
      'tests/a.test.ts: Hook timed out',
      'tests/a.test.ts: 2 tests were passed over',
    ]);
  });

  test('a browser test, also one inside a group, and an error outside any', () => {
    const specs = (status: string) => [
      {
        file: 'a.spec.ts',
        title: 'signs in',
        tests: [{ status, results: [{ error: { message: 'no button\nlog' } }] }],
      },
    ];
    const report = {
      suites: [{ specs: specs('expected'), suites: [{ specs: specs('unexpected') }] }],
      errors: [{ message: 'no server' }],
    };
    expect(playwrightFailures(report)).toEqual(['no server', 'a.spec.ts: signs in: unexpected: no button']);
    expect(playwrightFailures({})).toEqual([]);
  });

  test('of very many the first, with how many more there are', () => {
    const { complaints } = outcomeOf({ passed: 0, failed: 30, exitCode: 1, failures: Array(30).fill('broken') });
    expect(complaints).toHaveLength(1 + 25 + 1);
    expect(complaints.at(-1)).toBe('and 5 more, above');
  });
});
