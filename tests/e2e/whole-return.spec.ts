import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { downloadFirst } from './support/download';
import { morgan, signIn } from './support/people';
import { schemaFaults } from './support/schema';
import { test } from './support/watched-test';
import { makeWholeExport } from './support/whole-export';

// A batch of learners that outgrows the first buffer: the bundler once took the place of the old buffer for the new one.
const MORE_THAN_A_BUFFER = 250_000;
// Not the college, whose learners other tests enter by half.
const UKPRN = 10005200;

test('a whole return made by the built app is, byte for byte, the file that the app says it is', async ({
  page,
  allowFaults,
}) => {
  test.setTimeout(120_000);
  allowFaults();
  await signIn(page, morgan);
  await makeWholeExport(page, UKPRN);

  const taken = await downloadFirst(page);
  const file = await taken.path();
  const bytes = readFileSync(file);
  expect(bytes.length).toBeGreaterThan(MORE_THAN_A_BUFFER);
  expect(bytes.indexOf(0)).toBe(-1);
  expect(schemaFaults(file)).toBe('');

  await page
    .getByRole('row')
    .nth(1)
    .getByRole('link', { name: /Export|\d+/ })
    .first()
    .click();
  await expect(page.getByText(createHash('sha256').update(bytes).digest('hex'))).toBeVisible();
  const learners = bytes.toString('utf8').split('<Learner>').length - 1;
  await expect(page.getByText(learners.toLocaleString('en-GB'), { exact: true }).first()).toBeVisible();
});
