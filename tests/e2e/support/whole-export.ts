import { expect, type Page } from '@playwright/test';

/** Makes an export of all that a provider has, which then stands first in the list. */
export const makeWholeExport = async (page: Page, ukprn: number): Promise<void> => {
  await page.goto(`/${ukprn}/ilr/exports`);
  // Until the list has come there are no rows to count.
  await expect(page.getByRole('table')).toBeVisible();
  const before = await page.getByRole('row').count();
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Create', exact: true }).click();
  await expect(page.getByRole('row')).toHaveCount(before + 1);
  await expect(page.getByRole('row').nth(1)).toContainText('Generated', { timeout: 60_000 });
};
