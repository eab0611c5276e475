import { expect } from '@playwright/test';
import { morgan, signIn } from './support/people';
import { test } from './support/watched-test';

test('next year’s records are previewed, made, and unmade', async ({ page, allowFaults, expectAccessible }) => {
  test.setTimeout(240_000);
  allowFaults();
  await signIn(page, morgan);
  await page.getByRole('link', { name: 'Roll-over' }).first().click();
  await expect(page.getByText('The new year is provisional')).toBeVisible();
  await expectAccessible();
  await page.getByRole('button', { name: 'Preview' }).click();
  await expect(page.getByText('Ready to make')).toBeVisible({ timeout: 60_000 });
  await page
    .getByText(/^The aim goes on/)
    .first()
    .click();
  await expectAccessible();

  await page.getByRole('button', { name: 'Make the records' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Make the records' }).click();
  await expect(page.getByText('Made', { exact: true })).toBeVisible({ timeout: 60_000 });
  const made = page.url();
  const rolled = page.getByRole('row').filter({ hasText: 'Has one already' }).first();
  await rolled.getByRole('link').click();
  await page.getByRole('link', { name: '2026 to 2027' }).click();
  await expect(page.getByText('2026 to 2027 is provisional')).toBeVisible();
  await expectAccessible();

  await page.goto(made);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Undone', { exact: true })).toBeVisible({ timeout: 60_000 });
});
