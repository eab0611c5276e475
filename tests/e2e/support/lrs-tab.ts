import { expect, type Page } from '@playwright/test';

export const open = async (page: Page, path: string) => {
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
};

/** Opens the LRS tab of an applicant whom the demo has for one outcome. */
export const openTab = async (page: Page, name: string) => {
  await open(page, '/99999999/applicants');
  const [given, family] = name.split(' ');
  await page
    .getByRole('link', { name: `${family}, ${given}` })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await page.getByRole('link', { name: 'LRS', exact: true }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'LRS record' })).toBeVisible();
};

export const dialog = (page: Page) => page.getByRole('dialog');

export const sayWhy = async (page: Page) => {
  await dialog(page)
    .getByRole('button', { name: /Why you ask/ })
    .click();
  await page.getByRole('option', { name: 'Enrolling the learner' }).click();
};

export const press = (page: Page, name: string | RegExp) =>
  dialog(page)
    .getByRole('button', typeof name === 'string' ? { name, exact: true } : { name })
    .click();

export const comesTo = (page: Page, title: string) =>
  expect(dialog(page).getByRole('heading', { level: 3, name: title })).toBeFocused();

export const verify = async (page: Page) => {
  await page.getByRole('button', { name: 'Verify the ULN' }).click();
  await sayWhy(page);
  await press(page, 'Verify');
};
