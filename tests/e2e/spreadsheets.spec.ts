import { readFile } from 'node:fs/promises';
import { type Page, expect as plainExpect } from '@playwright/test';
import { chooseFile } from './support/choose-file';
import { morgan, sasha, signIn } from './support/people';
import { test } from './support/watched-test';

// Limits for what hangs, not measures of speed.
const expect = plainExpect.configure({ timeout: 60_000 });
test.describe.configure({ timeout: 240_000 });

const SPREADSHEETS = '/99999999/spreadsheets';

const download = async (page: Page): Promise<string> => {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download CSV' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^learners-2526-99999999-\d{8}\.csv$/);
  return readFile(await file.path(), 'utf8');
};

const upload = async (page: Page, name: string, text: string): Promise<void> => {
  await chooseFile(page, { name, mimeType: 'text/csv', buffer: Buffer.from(text) });
};

test('some learners go out to a spreadsheet, and come back changed', async ({
  page,
  allowFaults,
  expectAccessible,
}) => {
  allowFaults();
  await signIn(page, morgan);
  await page.goto('/99999999/learners?status=withdrawn');
  await page.getByRole('checkbox', { name: 'Select all learners on this page' }).press('Space');
  await page.getByRole('button', { name: 'Download…' }).click();
  await expect(page.getByText(/that you chose on the list/)).toBeVisible();
  await expectAccessible();
  await page.getByRole('button', { name: 'Only what tells rows apart' }).click();
  await page.getByRole('checkbox', { name: /PlanLearnHours/ }).press('Space');
  await page.getByRole('checkbox', { name: /ULN/ }).first().press('Space');
  const rows = (await download(page)).split('\r\n').filter(Boolean);
  expect(rows[0]).toBe('\uFEFFLearnRefNumber,ULN,PlanLearnHours');
  // Other tests bring learners of their own.
  const theirs = rows.filter((row) => row.startsWith('CVC'));
  expect(theirs.length).toBeGreaterThan(1);
  expect(theirs[0]).toMatch(/^CVC\d+,"=""\d{10}""",\d*$/);

  const [first = '', second = ''] = theirs.map((row) => row.split(',')[0] ?? '');
  await upload(page, 'hours.csv', `Reference,Planned,Remark\n${first},599,fine\n${second},1.06E+09,cut short\n`);
  await expect(page.getByText('No column is LearnRefNumber.')).toBeVisible();
  await page.getByRole('combobox', { name: 'Reference' }).fill('LearnRefNumber');
  await page.getByRole('option', { name: /\(LearnRefNumber\)/ }).click();
  await page.getByRole('combobox', { name: 'Planned' }).fill('PlanLearnHours');
  await page.getByRole('option', { name: /PlanLearnHours/ }).click();
  await expectAccessible();
  await page.getByRole('button', { name: 'Check the file' }).click();

  await expect(page.getByText('Ready to load')).toBeVisible();
  const problem = page.getByRole('row').filter({ hasText: 'power of ten' });
  await expect(problem).toContainText(second);
  await expect(problem).toContainText('Planned');
  await expectAccessible();
  await page.getByRole('button', { name: 'Load 1 row' }).click();
  await expect(page.getByText('Loaded', { exact: true })).toBeVisible();
  await expectAccessible();

  await page.goto(SPREADSHEETS);
  await upload(page, 'more.csv', `Reference,Planned\n${first},599\n`);
  await expect(page.getByRole('combobox', { name: 'Reference' })).toHaveValue(/LearnRefNumber/);
  await page.getByRole('button', { name: 'Check the file' }).click();
  await expect(page.getByText('Ready to load')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Load/ })).toHaveCount(0);
});

test('a row with the ULN of somebody who is here asks who they are before it can be loaded', async ({
  page,
  allowFaults,
  expectAccessible,
}) => {
  allowFaults();
  await signIn(page, morgan);
  const answer = await page.request.get(`${SPREADSHEETS}/export?record=Learner&year=2526&columns=ULN`);
  const uln = /CVC\d+,"=""(?!9{10})(\d{10})"""/.exec(await answer.text())?.[1] ?? '';
  await page.goto(SPREADSHEETS);
  await upload(page, 'renumbered.csv', `LearnRefNumber,ULN\nRENUMBERED1,${uln}\n`);
  await page.getByRole('button', { name: 'Check the file' }).click();
  await expect(page.getByText('Some learners may be here already: say whether they are.')).toBeVisible();
  const load = page.getByRole('button', { name: 'Load 1 row' });
  await expect(load).toBeDisabled();
  await expectAccessible();
  await page.getByRole('radio', { name: 'Another person' }).press('Space');
  await expect(page.getByText('Nothing is loaded yet. Look at what would be.')).toBeVisible();
  await expect(load).toBeEnabled();
  await expectAccessible();
});

test('a file in another code page is refused before it is sent', async ({ page, allowFaults, expectAccessible }) => {
  allowFaults();
  await signIn(page, morgan);
  await page.goto(SPREADSHEETS);
  const buffer = Buffer.from('LearnRefNumber,FamilyName\nA,Zo\xeb\n', 'latin1');
  await chooseFile(page, { name: 'latin.csv', mimeType: 'text/csv', buffer });
  await expect(page.getByText(/not in UTF-8/)).toBeVisible();
  await expectAccessible();
});

test('the page fits a phone, in the dark too', async ({ page, allowFaults, expectAccessible }) => {
  allowFaults();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await signIn(page, morgan);
  await page.goto(SPREADSHEETS);
  await expect(page.getByRole('link', { name: 'Download CSV' })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  await expectAccessible();
});

test('an officer does not find it', async ({ page, allowFaults }) => {
  allowFaults('404');
  await signIn(page, sasha);
  await page.goto(SPREADSHEETS);
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Spreadsheets');
  const answer = await page.request.get(`${SPREADSHEETS}/export?record=Learner&year=2526&columns=ULN`);
  expect(answer.status()).toBe(404);
});
