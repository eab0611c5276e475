import { type Page, expect as plainExpect } from '@playwright/test';
import { morgan, sasha, signIn } from './support/people';
import { test } from './support/watched-test';

// Limits for what hangs, not measures of speed.
const expect = plainExpect.configure({ timeout: 30_000 });
test.describe.configure({ timeout: 240_000 });

const choose = async (page: Page, label: string, typed: string, option: RegExp): Promise<void> => {
  const field = page.getByRole('combobox', { name: label });
  await field.fill(typed);
  await page.getByRole('option', { name: option }).first().click();
};

const choosePart = async (page: Page, label: RegExp, option: string): Promise<void> => {
  await page.getByRole('button', { name: label }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
};

/** The learners of an address of the list, all of them, on the page that asks what to change. */
const editAll = async (page: Page, address: string): Promise<void> => {
  await page.goto(`/99999999/learners${address}`);
  await page.getByRole('checkbox', { name: 'Select all learners on this page' }).press('Space');
  const bar = page.getByRole('region', { name: 'Tag the selected learners' });
  const selectAll = bar.getByRole('button', { name: /^Select all/ });
  if (await selectAll.isVisible()) await selectAll.press('Enter');
  await bar.getByRole('button', { name: 'Edit these learners…' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Edit [\d,]+ learners?$/);
};

const pressAndConfirm = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('button', { name, exact: true }).click();
  await page.getByRole('alertdialog').getByRole('button', { name, exact: true }).click();
};

const changed = (page: Page) => page.getByRole('link', { name: /^Change \d/ });

test('a field of many learners is previewed, changed, and changed back', async ({
  page,
  allowFaults,
  expectAccessible,
}) => {
  allowFaults();
  await signIn(page, morgan);
  await editAll(page, '?status=withdrawn');
  await expectAccessible();
  await choose(page, 'Field', 'AddHours', /AddHours/);
  await page.getByRole('textbox', { name: /AddHours/ }).fill('17');
  await page.getByRole('button', { name: 'Add a condition' }).click();
  await choose(page, 'Field of condition 1', 'CompStatus', /CompStatus/);
  await page.getByRole('combobox', { name: /CompStatus$/ }).fill('3');
  await page.keyboard.press('Escape');
  await expectAccessible();
  await page.getByRole('button', { name: 'Preview' }).click();

  await expect(page.getByText('Ready to apply')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    'AddHours of the aims becomes 17, where CompStatus',
  );
  const row = page.getByRole('row').filter({ hasText: 'Would change' }).first();
  await expect(row).toContainText('AddHours of aim');
  await expectAccessible();
  const planned = await changed(page).textContent();

  await pressAndConfirm(page, 'Apply');
  await expect(page.getByText('Applied', { exact: true })).toBeVisible();
  await expect(changed(page)).toHaveText(planned ?? '');
  await expectAccessible();
  const edit = page.url();
  await page.getByRole('row').filter({ hasText: 'Changed' }).first().getByRole('link').click();
  await page.getByRole('link', { name: 'History' }).click();
  await expect(page.getByText(/AddHours/).first()).toBeVisible();

  await page.goto(edit);
  await pressAndConfirm(page, 'Undo');
  await expect(page.getByText('Undone', { exact: true })).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: 'As before' }).first()).toBeVisible();
  await page.goto('/99999999/bulk-edits');
  await expect(page.getByRole('link', { name: /^AddHours of the aims becomes 17/ }).first()).toBeVisible();
  await expectAccessible();
});

test('a value that does not fit is refused in the preview, and nobody can apply it', async ({
  page,
  allowFaults,
  expectAccessible,
}) => {
  allowFaults();
  await signIn(page, morgan);
  await editAll(page, '?status=withdrawn');
  await choosePart(page, /^A field of their aims What to change|What to change/, 'A field of the learner');
  await choose(page, 'Field', 'PlanLearnHours', /PlanLearnHours/);
  await page.getByRole('textbox', { name: /PlanLearnHours/ }).fill('many');
  await page.getByRole('button', { name: 'Preview' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Refused' }).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Apply' })).toHaveCount(0);
  await expectAccessible();
});

test('more learners than a moment allows are changed in the background', async ({ page, allowFaults }) => {
  allowFaults();
  await signIn(page, morgan);
  await editAll(page, '');
  await choosePart(page, /What to change/, 'The site');
  await choosePart(page, /New site/, 'None');
  await page.getByRole('button', { name: 'Preview' }).click();
  await expect(page.getByText('Ready to apply')).toBeVisible({ timeout: 90_000 });
  await pressAndConfirm(page, 'Apply');
  await expect(page.getByText('Applied', { exact: true })).toBeVisible({ timeout: 90_000 });
  await pressAndConfirm(page, 'Undo');
  await expect(page.getByText('Undone', { exact: true })).toBeVisible({ timeout: 90_000 });
});

test('an officer is not offered it, and does not find it', async ({ page, allowFaults }) => {
  allowFaults('404');
  await signIn(page, sasha);
  await page.goto('/99999999/learners');
  await page.getByRole('checkbox', { name: 'Select all learners on this page' }).press('Space');
  await expect(page.getByRole('button', { name: 'Add tag' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Edit these learners…' })).toHaveCount(0);
  await page.goto('/99999999/bulk-edits');
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Bulk edits');
});

test('on a phone a preview shows from what to what without going sideways', async ({
  page,
  allowFaults,
  expectAccessible,
}) => {
  allowFaults();
  await signIn(page, morgan);
  await editAll(page, '?status=withdrawn');
  await choosePart(page, /What to change/, 'A field of the learner');
  await choose(page, 'Field', 'PlanLearnHours', /PlanLearnHours/);
  await page.getByRole('textbox', { name: /PlanLearnHours/ }).fill('777');
  await page.getByRole('button', { name: 'Preview' }).click();
  await expect(page.getByText('Ready to apply')).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  const rows = page.getByRole('region', { name: 'Learners of this bulk edit' });
  expect(await rows.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBeLessThanOrEqual(0);
  const cell = rows.getByRole('row').filter({ hasText: 'Would change' }).first().getByRole('cell').last();
  await expect(cell).toContainText('777');
  const box = await cell.boundingBox();
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
  await expectAccessible();
});

test('a subcontractor of many aims is previewed with its UKPRN', async ({ page, allowFaults, expectAccessible }) => {
  allowFaults();
  await signIn(page, morgan);
  await editAll(page, '?status=withdrawn');
  await choosePart(page, /What to change/, 'The subcontractor of their aims');
  await page.getByRole('button', { name: /New subcontractor/ }).click();
  await page.getByRole('option').nth(1).click();
  await expectAccessible();
  await page.getByRole('button', { name: 'Preview' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('The subcontractor of the aims becomes');
  await expect(page.getByText('Ready to apply')).toBeVisible();
  const row = page.getByRole('row').filter({ hasText: 'Would change' }).first();
  await expect(row).toContainText('Subcontractor of aim');
  await expect(row).toContainText('PartnerUKPRN of aim');
  await expectAccessible();
});
