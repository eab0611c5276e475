import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { ROOT } from '../root.mjs';

const firstLine = (text = '') => stripVTControlCharacters(text).trim().split('\n', 1)[0];
const named = (...parts) => parts.filter(Boolean).join(': ');
const DID_NOT_RUN = new Set(['pending', 'skipped', 'todo', 'disabled']);

/**
 * What did not pass in a report of Vitest, a sentence each. When the preparation of a file fails (beforeAll), none of
 * its tests has failed: the report says it of the file, and of each test that it was passed over.
 */
export function vitestFailures({ testResults }) {
  return testResults.flatMap(({ name, message, assertionResults }) => {
    const file = path.relative(ROOT, name);
    const failed = assertionResults.filter(({ status }) => status === 'failed');
    const passedOver = assertionResults.filter(({ status }) => DID_NOT_RUN.has(status));
    return [
      ...(message ? [named(file, firstLine(message))] : []),
      ...failed.map(({ fullName, failureMessages }) => named(file, fullName, firstLine(failureMessages?.[0]))),
      ...(passedOver.length > 0 ? [named(file, `${passedOver.length} tests were passed over`)] : []),
    ];
  });
}

const specsOf = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)];

/**
 * What did not pass at the first try in a report of Playwright, a sentence each; `errors` are those outside any test.
 * @param {{ suites?: any[], errors?: { message: string }[] }} report
 */
export function playwrightFailures({ suites = [], errors = [] }) {
  const failed = suites
    .flatMap(specsOf)
    .flatMap(({ file, title, tests }) =>
      tests
        .filter(({ status }) => status !== 'expected')
        .map(({ status, results }) => named(file, title, status, firstLine(results[0]?.error?.message))),
    );
  return [...errors.map(({ message }) => firstLine(message)), ...failed];
}
