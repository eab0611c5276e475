import { expect } from '@playwright/test';
import { morgan, signIn } from './support/people';
import { tabTo } from './support/tab-to';
import { test } from './support/watched-test';

test('an export is made with the keyboard alone', async ({ page, allowFaults }) => {
  test.setTimeout(120_000);
  allowFaults();
  await signIn(page, morgan);
  await page.goto('/99999999/ilr/exports');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('table')).toBeVisible();
  const before = await page.getByRole('row').count();
  await tabTo(page, /^\s*Create\s*$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();

  await tabTo(page, /\bSites\b/);
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  // By attribute: the list that Tab opens next hides the rest of the window from assistive technology, and from roles.
  await expect(page.locator('[aria-label^="Remove "]').first()).toBeVisible();

  await tabTo(page, /Monitoring B/);
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: /Main Officer Code/ }).waitFor();
  await page.keyboard.type('Main O');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /Monitoring B/ })).toContainText('Main Officer Code');

  await tabTo(page, /^\s*Create\s*$/);
  await page.keyboard.press('Enter');
  await expect(page.getByText('The export has started')).toBeVisible();
  await expect(page.getByRole('row')).toHaveCount(before + 1);
  await expect(page.getByRole('row').nth(1)).toContainText('Generated', { timeout: 30_000 });
});

test('values that a field cannot hold are refused with the learners named, and nothing chosen is lost', async ({
  page,
  allowFaults,
  expectAccessible,
}) => {
  allowFaults();
  await signIn(page, morgan);
  await page.goto('/99999999/ilr/exports');
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await page.getByRole('button', { name: /Monitoring A/ }).click();
  await page.getByRole('option', { name: /Provider ID/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Create', exact: true }).click();
  await expect(page.getByRole('dialog')).toContainText(/CVC\d{5}/);
  await expect(page.getByRole('button', { name: /Monitoring A/ })).toContainText('Provider ID');
  await expectAccessible();
});
