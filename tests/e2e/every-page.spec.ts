import { expect } from '@playwright/test';
import { morgan, signIn } from './support/people';
import { test } from './support/watched-test';

const paths = [
  '',
  '/learners',
  '/learners?find=from-elsewhere&status=break',
  '/learners?status=applicant',
  '/learners/new',
  '/learners/M000005/2526',
  '/learners/M000005/2526/ilr',
  '/learners/M000005/2526/aims',
  '/learners/M000005/2526/aims/1',
  '/learners/M000005/2526/employment',
  '/learners/M000005/2526/lrs',
  '/learners/M000005/2526/history',
  '/applicants/new',
  '/ulns',
  '/ulns?problem=temporary',
  '/ulns?problem=missing&year=2425',
  '/roll-over',
  '/bulk-edits',
  '/ilr/exports',
  '/import',
  '/mail',
  '/settings/lrs',
  '/ulns/portal',
  '/contracts',
  '/sites',
  '/subcontractors',
  '/tags',
  '/officers',
  '/qualification-plans',
];

const sizes = [
  { name: 'a desk', width: 1280, height: 800 },
  { name: 'a phone', width: 390, height: 844 },
];

for (const { name, ...viewport } of sizes)
  test(`every page is accessible on ${name}, light and dark`, async ({ page, allowFaults, expectAccessible }) => {
    test.setTimeout(300_000);
    allowFaults();
    await page.setViewportSize(viewport);
    await signIn(page, morgan);
    for (const path of paths) {
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(`/99999999${path}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectAccessible();
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow, `${path} is wider than ${name}`).toBeLessThanOrEqual(0);
      // The two differ in their colours alone.
      await page.emulateMedia({ colorScheme: 'dark' });
      await expectAccessible(['color-contrast']);
    }
  });

test('every export’s page is accessible: generated, downloaded, partial and failed', async ({
  page,
  allowFaults,
  expectAccessible,
}) => {
  test.setTimeout(120_000);
  allowFaults();
  await signIn(page, morgan);
  for (const number of [1, 2, 3, 4]) {
    await page.goto('/99999999/ilr/exports');
    await page
      .getByRole('link', { name: `Export ${number}`, exact: true })
      .first()
      .click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(String(number));
    await expectAccessible();
  }
});

test('a page that is not there says so', async ({ page, allowFaults, expectAccessible }) => {
  allowFaults('404');
  await signIn(page, morgan);
  await page.goto('/99999999/no-such-list');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectAccessible();
});
