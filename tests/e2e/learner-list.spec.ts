import { type Page, expect as plainExpect } from '@playwright/test';
import { alex, morgan, sasha, signIn } from './support/people';
import { test } from './support/watched-test';

// Limits for what hangs, not measures of speed.
const expect = plainExpect.configure({ timeout: 20_000 });
test.describe.configure({ timeout: 180_000 });

const LIST = '/99999999/learners';

const open = async (page: Page, address = ''): Promise<void> => {
  await page.goto(`${LIST}${address}`);
  await expect(page.getByRole('heading', { level: 1, name: 'Learners' })).toBeVisible();
};

const rows = (page: Page) => page.getByRole('table').getByRole('row');
const firstName = async (page: Page): Promise<string> =>
  (await rows(page).nth(1).getByRole('rowheader').textContent()) ?? '';
const total = (page: Page) => page.getByText(/^[\d,]+ learners?$/).first();

/** How many learners there are before anything narrows the list: other tests may have added some. */
const openAll = async (page: Page): Promise<string> => {
  await open(page);
  await expect(total(page)).toBeVisible();
  return (await total(page).textContent()) ?? '';
};

const search = async (page: Page, text: string): Promise<void> => {
  await page.getByLabel('Find learners').fill(text);
  await page.keyboard.press('Enter');
};

const choose = async (page: Page, facet: string, option: RegExp): Promise<void> => {
  if (!(await page.getByRole('combobox', { name: facet }).isVisible()))
    await page.getByRole('button', { name: /^Filters/ }).click();
  await page.getByRole('combobox', { name: facet }).click();
  await page.getByRole('option', { name: option }).click();
  await page.keyboard.press('Escape');
};

test('a learner is found by name, and the name stands in no address', async ({
  page,
  allowFaults,
  expectAccessible,
}) => {
  allowFaults();
  await signIn(page, morgan);
  const everybody = await openAll(page);
  const requested: string[] = [];
  page.on('request', (request) => requested.push(request.url()));
  const [family = '', given = ''] = (await firstName(page)).split(', ');
  await search(page, `${given.toUpperCase()} ${family}`);
  await expect(page).toHaveURL(/\?find=[\w-]+$/);
  await expect(rows(page).nth(1)).toContainText(`${family}, ${given}`);
  await expect(page.getByRole('list', { name: 'What the list is narrowed by' })).toContainText(family);
  for (const address of [page.url(), ...requested])
    expect(decodeURIComponent(address).toLowerCase()).not.toContain(given.toLowerCase());
  await expectAccessible();

  await page.reload();
  await expect(page.getByLabel('Find learners')).toHaveValue(new RegExp(family));
  await page.getByRole('button', { name: /^Remove Search/ }).click();
  await expect(page).toHaveURL(new RegExp(`${LIST}$`));
  await expect(total(page)).toHaveText(everybody);
});

test('a learner is found by date of birth as people type it, and by LearnRefNumber', async ({ page, allowFaults }) => {
  allowFaults();
  await signIn(page, morgan);
  await open(page);
  const born = (await rows(page).nth(1).locator('time').first().getAttribute('datetime')) ?? '';
  const [year = '', month, day] = born.split('-').map(String);
  await search(page, `${Number(day)}/${Number(month)}/${year.slice(2)}`);
  await expect(page).toHaveURL(/find=/);
  await expect(rows(page).nth(1).locator(`time[datetime="${born}"]`)).toBeVisible();
  await search(page, 'cvc00042');
  await expect(total(page)).toHaveText('1 learner');
  await expect(rows(page).nth(1)).toContainText('CVC00042');
});

test('filters narrow the list, stand in the address, and come out one by one', async ({
  page,
  allowFaults,
  expectAccessible,
}) => {
  allowFaults();
  await signIn(page, morgan);
  const everybody = await openAll(page);
  await choose(page, 'Status', /^Withdrawn/);
  await expect(page).toHaveURL(/\?status=withdrawn$/);
  await expect(total(page)).not.toHaveText(everybody);
  const withdrawn = await total(page).textContent();
  await choose(page, 'Tag', /Learning support/);
  await expect(page).toHaveURL(/tag=[\w-]{36}/);
  await expect(total(page)).not.toHaveText(withdrawn ?? '');
  for (const row of (await rows(page).all()).slice(1)) {
    await expect(row).toContainText('Withdrawn');
    await expect(row).toContainText('Learning support');
  }
  await expectAccessible();
  const chips = page.getByRole('list', { name: 'What the list is narrowed by' });
  await chips.getByRole('button', { name: 'Remove Tag: Learning support' }).click();
  await expect(total(page)).toHaveText(withdrawn ?? '');
  await page.goBack();
  await expect(page).toHaveURL(/tag=/);
  await page.getByRole('button', { name: 'Clear all' }).click();
  await expect(total(page)).toHaveText(everybody);
});

test('the list is put in order, and read page by page, both ways', async ({ page, allowFaults }) => {
  allowFaults();
  await signIn(page, morgan);
  await open(page);
  await page.getByRole('link', { name: /^Name/ }).click();
  await expect(page).toHaveURL(/sort=name/);
  await expect(page.getByRole('columnheader', { name: /^Name/ })).toHaveAttribute('aria-sort', 'ascending');
  const first = await firstName(page);
  await page.getByRole('link', { name: 'Next' }).click();
  await expect(page).toHaveURL(/after=M\d{6}/);
  await expect(rows(page).nth(1).getByRole('rowheader')).not.toHaveText(first);
  await page.getByRole('link', { name: 'Previous' }).click();
  await expect(rows(page).nth(1).getByRole('rowheader')).toHaveText(first);
  await expect(page.getByRole('link', { name: 'Previous' })).toHaveCount(0);
});

test('columns and the academic year are chosen, and stay chosen', async ({ page, allowFaults, expectAccessible }) => {
  allowFaults();
  await signIn(page, morgan);
  await open(page);
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('checkbox', { name: 'Main officer' }).press('Space');
  await expect(page).toHaveURL(/columns=/);
  await expectAccessible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('columnheader', { name: 'Main officer' })).toBeVisible();
  await page.getByRole('button', { name: /^Academic year|2025 to 2026/ }).click();
  await page.getByRole('option', { name: /2024 to 2025/ }).click();
  await expect(page).toHaveURL(/year=2425/);
  await expect(rows(page).filter({ hasText: 'CVC' }).first()).toContainText('No record in the year');
  await expect(page.getByRole('columnheader', { name: 'Main officer' })).toBeVisible();
});

test('learners are tagged many at once, with the keyboard, and it is undone', async ({
  page,
  allowFaults,
  expectAccessible,
}) => {
  allowFaults();
  await signIn(page, sasha);
  await open(page, '?status=withdrawn');
  await expect(total(page)).toBeVisible();
  const narrowed = await total(page).textContent();
  await page
    .getByRole('checkbox', { name: /^Select [^a]/ })
    .first()
    .press('Space');
  const bar = page.getByRole('region', { name: 'Tag the selected learners' });
  await expect(bar).toContainText('1 learner selected');
  await page.getByRole('checkbox', { name: 'Select all learners on this page' }).press('Space');
  const selectAll = bar.getByRole('button', { name: /^Select all/ });
  if (await selectAll.isVisible()) await selectAll.press('Enter');
  await expect(bar).toContainText(`${narrowed} selected`);
  await bar.getByRole('button', { name: /Tag/ }).first().press('Enter');
  await page.getByRole('option', { name: 'At risk of leaving' }).press('Enter');
  await expectAccessible();
  await bar.getByRole('button', { name: 'Add tag' }).press('Enter');
  const notice = page.getByRole('status').filter({ hasText: 'At risk of leaving was added to' });
  await expect(notice).toBeVisible();
  for (const row of (await rows(page).all()).slice(1)) await expect(row).toContainText('At risk of leaving');
  await expectAccessible();
  await notice.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(page.getByText(/^Undone:/)).toBeVisible();
});

test('who may only read is offered no tagging', async ({ page, allowFaults }) => {
  allowFaults();
  await signIn(page, alex);
  await open(page);
  await expect(rows(page).nth(1)).toBeVisible();
  await expect(page.getByRole('checkbox')).toHaveCount(0);
});

test('an address whose search cannot be opened says so, and nobody found says what to do', async ({
  page,
  allowFaults,
  expectAccessible,
}) => {
  allowFaults();
  await signIn(page, morgan);
  const everybody = await openAll(page);
  await open(page, '?find=from-elsewhere');
  await expect(page.getByText('The search in this address cannot be opened')).toBeVisible();
  await expect(total(page)).toHaveText(everybody);
  await expectAccessible();
  await search(page, 'nobody of this name');
  await expect(page.getByText('Nobody found')).toBeVisible();
  await expectAccessible();
  await page.getByRole('button', { name: 'Show all learners' }).click();
  await expect(total(page)).toHaveText(everybody);
});

test('the list, its filters and its tagging fit a phone, in the dark too', async ({
  page,
  allowFaults,
  expectAccessible,
}) => {
  allowFaults();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await signIn(page, morgan);
  await open(page);
  await page.getByRole('button', { name: /^Filters/ }).click();
  await page.getByRole('checkbox', { name: 'Select all learners on this page' }).press('Space');
  await expect(page.getByRole('region', { name: 'Tag the selected learners' })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  await expectAccessible();
});
