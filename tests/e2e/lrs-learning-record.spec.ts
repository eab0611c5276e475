import { expect, type Page } from '@playwright/test';
import { chooseByKey, openByKey, pressByKey, WHY } from './support/lrs-keys';
import { comesTo, dialog, open, openTab, press, sayWhy } from './support/lrs-tab';
import { morgan, robin, signIn } from './support/people';
import { test } from './support/watched-test';

const GET = 'Get the Personal Learning Record';

const record = (page: Page) => page.getByRole('region', { name: 'Personal Learning Record' });

const get = async (page: Page) => {
  await page.getByRole('button', { name: GET }).click();
  await sayWhy(page);
  await press(page, 'Get the record');
};

test('a record that was downloaded shows its age, its events by year, and what is odd about them', async ({
  page,
  allowFaults,
  expectAccessible,
}) => {
  allowFaults();
  await signIn(page, morgan);
  await openTab(page, 'Priya Raman');
  await expect(record(page).getByText(/^Downloaded \d+ days ago$/)).toBeVisible();
  await expect(record(page).getByRole('group').first()).toContainText('2058');
  await expect(record(page).getByText('In the future')).toBeVisible();
  await expect(record(page).getByRole('row', { name: /Functional Skills/ })).toContainText('Not recorded');
  await expect(record(page)).not.toContainText(/9999999999|UNKN/);
  await expectAccessible();
  await record(page).getByText('Without a date', { exact: true }).click();
  await expect(record(page).getByRole('row', { name: /from a source without a name/ })).toContainText('XYZ');
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(record(page).getByText('Provider and awarding organisation', { exact: true }).first()).toBeVisible();
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  await expectAccessible();
});

test('a record is downloaded by keyboard alone', async ({ page, allowFaults }) => {
  allowFaults();
  await signIn(page, morgan);
  await openTab(page, 'Priya Raman');
  await openByKey(page, GET);
  await chooseByKey(page, WHY, 'The learner asked about their record');
  await pressByKey(page, 'Get the record');
  await expect(page.getByText('The Personal Learning Record is here: 45 learning events.')).toBeVisible();
  await expect(record(page).getByText('Downloaded today')).toBeVisible();
});

const answers = [
  ['Omar Haddad', 'No learning event is recorded'],
  ['Gwen Parry', 'The learner does not share their record'],
  ['Rhys Morgan', 'The LRS does not recognise the learner'],
  ['Una Unnumbered', 'The LRS takes the ULN for none'],
] as const;

for (const [name, title] of answers)
  test(`${title}: it is said in the window, and stays on the tab`, async ({ page, allowFaults, expectAccessible }) => {
    allowFaults();
    await signIn(page, morgan);
    await openTab(page, name);
    await expect(record(page).getByText('Never downloaded')).toBeVisible();
    await get(page);
    await comesTo(page, title);
    await expectAccessible();
    await page.keyboard.press('Escape');
    await expect(record(page).getByText(title)).toBeVisible();
    await expectAccessible();
  });

test('the record of a master leads to the verification', async ({ page, allowFaults, expectAccessible }) => {
  allowFaults();
  await signIn(page, morgan);
  await openTab(page, 'Ines Costa');
  await get(page);
  await comesTo(page, 'This is the record of a master ULN');
  await expect(dialog(page)).toContainText('9900000268');
  await expectAccessible();
  await press(page, 'Verify the ULN');
  await sayWhy(page);
  await press(page, 'Verify');
  await comesTo(page, 'Linked ULN found');
  await page.keyboard.press('Escape');
  await expect(record(page).getByText('This is the record of a master ULN')).toBeVisible();
  await expect(record(page).getByRole('row', { name: /Mathematics/ })).toBeVisible();
});

test('without a ULN there is nothing to ask for, and the tab says so', async ({ page, allowFaults }) => {
  allowFaults();
  await signIn(page, morgan);
  await openTab(page, 'Sam Taylor');
  await expect(record(page)).toContainText('the learner has none yet');
  await expect(page.getByRole('button', { name: GET })).toHaveCount(0);
});

test('without the licence nothing of a record is shown', async ({ page, allowFaults }) => {
  allowFaults();
  await signIn(page, robin);
  await open(page, '/10033670/applicants');
  await page.getByRole('row').nth(1).getByRole('link').first().click();
  await page.getByRole('link', { name: 'LRS', exact: true }).click();
  await expect(page.getByText('you need the Platinum tier', { exact: false })).toBeVisible();
  await expect(record(page)).toHaveCount(0);
});
