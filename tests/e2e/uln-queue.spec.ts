import { type Page, expect as plainExpect } from '@playwright/test';
import { alex, morgan, sasha, signIn } from './support/people';
import { tabTo } from './support/tab-to';
import { test } from './support/watched-test';

// Limits for what hangs, not measures of speed.
const expect = plainExpect.configure({ timeout: 60_000 });
test.describe.configure({ timeout: 240_000 });

const open = async (page: Page, address = '') => {
  await page.goto(`/99999999/ulns${address}`);
  await expect(page.getByRole('heading', { level: 1, name: 'ULNs' })).toBeVisible();
};

const part = (page: Page, name: RegExp) =>
  page.getByRole('navigation', { name: 'What is wrong' }).getByRole('link', { name });

const rows = (page: Page) => page.getByRole('row').filter({ has: page.getByRole('rowheader') });

test('the queue has somebody in each part, with what to do and the days left, and leads to the LRS tab', async ({
  page,
  allowFaults,
  expectAccessible,
}) => {
  allowFaults();
  await signIn(page, morgan);
  await page.getByRole('link', { name: 'ULNs' }).first().click();
  await expect(page.getByRole('heading', { level: 2, name: 'No ULN' })).toBeVisible();
  await expectAccessible();
  for (const [name, title] of [
    [/^Fails its check digit [1-9]/, 'The number cannot be a ULN'],
    [/^Duplicated [1-9]/, 'One ULN on several learners'],
    [/^Temporary [1-9]/, 'The temporary number 9999999999'],
    [/^Not confirmed [1-9]/, 'The LRS does not have this learner under this number'],
    [/^Linked [1-9]/, 'The LRS has merged this number into another'],
    [/^Name drift [1-9]/, 'The names are not as the LRS has them, or were changed since'],
    [/^Not verified [1-9]/, 'Never verified, or too long ago'],
  ] as const) {
    await part(page, name).click();
    await expect(page.getByRole('heading', { level: 2, name: title })).toBeVisible();
    await expect(rows(page).first()).toBeVisible();
    await expectAccessible();
  }
  await open(page, '?problem=temporary');
  await expect(page.getByRole('columnheader', { name: 'Last day without an error' })).toBeVisible();
  await expect(rows(page).first()).toContainText(/An error in the file \(ULN_07/);
  await open(page, '?problem=linked');
  await rows(page).first().getByRole('link').click();
  await expect(page.getByRole('heading', { level: 2, name: 'LRS record' })).toBeVisible();
  await expect(page.getByText('Linked ULN found')).toBeVisible();
});

test('the order and what counts as too long ago stand in the address', async ({ page, allowFaults }) => {
  allowFaults();
  await signIn(page, morgan);
  await open(page, '?problem=not-verified');
  const chosen = async (label: RegExp, option: string) => {
    await page.getByRole('button', { name: label }).click();
    await page.getByRole('option', { name: option, exact: true }).click();
  };
  await chosen(/Verified within$/, '30 days');
  await page.waitForURL(/days=30/);
  await chosen(/Order$/, 'Name');
  await page.waitForURL(/sort=name/);
  await page.getByRole('link', { name: 'Next' }).click();
  await page.waitForURL(/after=M\d+/);
  await expect(rows(page).first()).toBeVisible();
});

test('who may not ask the LRS is told so, and sees the queue all the same', async ({ page, allowFaults }) => {
  allowFaults();
  await signIn(page, alex);
  await open(page);
  await expect(page.getByText('You can look, and not ask the LRS')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Verify all…' })).toHaveCount(0);
  await expect(rows(page).first()).toBeVisible();
});

test('an officer looks at many and verifies one by one', async ({ page, allowFaults }) => {
  allowFaults();
  await signIn(page, sasha);
  await open(page);
  await expect(page.getByRole('button', { name: 'Verify all…' })).toHaveCount(0);
});

test('all are verified by keyboard: paused, continued, and each learner has an outcome', async ({
  page,
  allowFaults,
  expectAccessible,
}) => {
  allowFaults();
  await signIn(page, morgan);
  await open(page, '?problem=not-verified');
  await tabTo(page, /Verify all…/);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await expectAccessible();
  await dialog.getByRole('button', { name: 'Verify', exact: true }).press('Enter');
  await expect(dialog.getByText('Say why you ask the LRS.')).toBeVisible();
  await dialog.getByRole('button', { name: /Why you ask/ }).press('Enter');
  await page.getByRole('option', { name: 'Checking the ULN before a return' }).press('Enter');
  await dialog.getByRole('button', { name: 'Verify', exact: true }).press('Enter');
  await page.waitForURL(/\/verifications\//);
  await expect(page.getByRole('heading', { level: 1, name: 'Verification: Not verified' })).toBeVisible();
  await page.getByRole('button', { name: 'Pause' }).press('Enter');
  await expect(page.getByText('Somebody paused it')).toBeVisible();
  await expectAccessible();
  await page.getByRole('button', { name: 'Continue' }).press('Enter');
  await expect(page.getByText('Every learner has an outcome. Begin with what needs you.')).toBeVisible();
  await expectAccessible();
  await page.getByRole('link', { name: /^Match [1-9]/ }).press('Enter');
  await page.waitForURL(/show=match/);
  await expect(rows(page).first()).toContainText('Nothing is to be done.');
  await page.getByRole('link', { name: 'ULNs' }).first().click();
  await expect(page.getByRole('region', { name: 'Last verification' })).toContainText('Finished');
  await expect(part(page, /^Not verified 0/)).toBeVisible();
});
