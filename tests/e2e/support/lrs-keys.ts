import { expect, type Page } from '@playwright/test';
import { dialog } from './lrs-tab';
import { tabTo } from './tab-to';

export const WHY = /^\s*(Choose why\s+)?(Why you ask|Choose why)/;

/** What has exactly this name, for who comes by Tab. */
const named = (name: string) => new RegExp(`^\\s*${name}\\s*$`);

/** Goes to a button by Tab and presses Enter. */
export const pressByKey = async (page: Page, name: string | RegExp): Promise<void> => {
  await tabTo(page, typeof name === 'string' ? named(name) : name);
  await page.keyboard.press('Enter');
};

/** Opens a window; a press before the page is awake is lost. */
export const openByKey = async (page: Page, name: string): Promise<void> => {
  await tabTo(page, named(name));
  await expect(async () => {
    await page.keyboard.press('Enter');
    await expect(dialog(page)).toBeVisible({ timeout: 2_000 });
  }).toPass();
};

/** Opens a list by Enter, types how the choice begins, and takes it. */
export const chooseByKey = async (page: Page, label: RegExp, option: string): Promise<void> => {
  await tabTo(page, label);
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: option, exact: true }).waitFor();
  await page.keyboard.type(option.slice(0, 9));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option')).toHaveCount(0);
};

export const sayWhyByKey = (page: Page): Promise<void> => chooseByKey(page, WHY, 'Enrolling the learner');

export const verifyByKey = async (page: Page): Promise<void> => {
  await openByKey(page, 'Verify the ULN');
  await sayWhyByKey(page);
  await pressByKey(page, 'Verify');
};
