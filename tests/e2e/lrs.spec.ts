import { expect } from '@playwright/test';
import { covers } from '../support/covers';
import { chooseFile } from './support/choose-file';
import { chooseByKey, openByKey, pressByKey, sayWhyByKey, verifyByKey } from './support/lrs-keys';
import { comesTo, dialog, open, openTab, press, sayWhy, verify } from './support/lrs-tab';
import { jules, morgan, robin, sasha, signIn } from './support/people';
import { test } from './support/watched-test';

covers('lib/platform/next/lrs-action.ts');

const SETTINGS = '/99999999/settings/lrs';

test('an administrator sees until when the certificate is good, tests the connection, and is told of a bad file', async ({
  page,
  allowFaults,
  expectAccessible,
}) => {
  allowFaults();
  // Somebody who sees no learners comes straight to the settings.
  await signIn(page, jules);
  await expect(page.getByText('This is a sandbox, not the Learning Records Service')).toBeVisible();
  await expect(page.getByText(/^Good until/)).toBeVisible();
  await expectAccessible();
  await page.getByRole('button', { name: 'Test connection' }).click();
  await expect(page.getByText('The LRS answers. Everything is in order.')).toBeVisible();
  await chooseFile(page, { name: 'a.pem', mimeType: 'text/plain', buffer: Buffer.from('no certificate') });
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('alert', { name: /\w/ })).toContainText('no certificate that Muster can read');
  await expectAccessible();
});

test('others see how the provider is set up, and change nothing', async ({ page, allowFaults, expectAccessible }) => {
  allowFaults();
  await signIn(page, morgan);
  await open(page, SETTINGS);
  await expect(page.getByText('Only an administrator changes these settings')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save', exact: true })).toHaveCount(0);
  await expectAccessible();
});

test('search: the details are shown, one is found, its name opens everything, and its ULN is put on the learner, by keyboard alone', async ({
  page,
  allowFaults,
  expectAccessible,
}) => {
  allowFaults();
  await signIn(page, morgan);
  await openTab(page, 'Amara Okafor');
  await expect(page.getByText('Not linked with an LRS record')).toBeVisible();
  await expect(page.getByText('This is a sandbox')).toBeVisible();
  await expectAccessible();
  await openByKey(page, 'Search the LRS for a ULN');
  await expect(dialog(page).getByRole('textbox', { name: 'Given Name' })).toHaveValue('Amara');
  await pressByKey(page, 'Search');
  await expect(dialog(page).getByText('Say why you ask the LRS.')).toBeVisible();
  await sayWhyByKey(page);
  await expectAccessible();
  await pressByKey(page, 'Search');
  await comesTo(page, 'One learner matches exactly');
  await pressByKey(page, /Amara Okafor/);
  await expect(dialog(page).getByText('Example Academy')).toBeVisible();
  await expectAccessible();
  await pressByKey(page, /Select this ULN/);
  await expect(page.getByText('The ULN 9900000055 and the LRS details are on the learner.')).toBeVisible();
  await expect(page.getByText('Exact match')).toBeVisible();
  await expect(page.getByText('Example Academy')).toBeVisible();
  await expectAccessible();
});

test('search: several to choose from, too many, nobody, and details that are corrected first', async ({
  page,
  allowFaults,
  expectAccessible,
}) => {
  allowFaults();
  await signIn(page, morgan);
  await openTab(page, 'Jo Smith');
  await page.getByRole('button', { name: 'Search the LRS for a ULN' }).click();
  await sayWhy(page);
  await press(page, 'Search');
  await comesTo(page, 'Too many people were found');
  await expectAccessible();
  await press(page, 'Back to the details');
  const typed = (name: string) => dialog(page).getByRole('textbox', { name });
  await typed('School at 16').fill('Example School 3');
  await press(page, 'Search');
  await expect(dialog(page).getByRole('list', { name: 'Results' }).getByRole('listitem')).toHaveCount(1);
  await press(page, 'Back to the details');
  await typed('Given Name').fill('Sam');
  await dialog(page).getByLabel('Family Name', { exact: true }).fill('Taylor');
  await typed('Date of Birth').fill('19/1/2004');
  await typed('School at 16').fill('');
  await press(page, 'Search');
  await comesTo(page, 'These learners could be the one');
  await expect(dialog(page).getByRole('list', { name: 'Results' }).getByRole('listitem')).toHaveCount(2);
  await press(page, 'Back to the details');
  await typed('Date of Birth').fill('no date');
  await press(page, 'Search');
  await expect(dialog(page).getByRole('alert')).toContainText('Date of Birth is not in a form that the LRS takes.');
  await expectAccessible();
  await typed('Date of Birth').fill('19/1/1999');
  await press(page, 'Search');
  await comesTo(page, 'Nobody was found');
  await expectAccessible();
});

test('search: the LRS closed, out of hours, silent and in trouble each have a screen of their own', async ({
  page,
  allowFaults,
  expectAccessible,
}) => {
  test.setTimeout(120_000);
  allowFaults();
  await signIn(page, morgan);
  await openTab(page, 'Jo Smith');
  await page.getByRole('button', { name: 'Search the LRS for a ULN' }).click();
  await sayWhy(page);
  const screens: [string, string, string][] = [
    ['Maintenance', 'The LRS is closed', 'It is being maintained.'],
    ['Nightly', 'The LRS is closed', 'outside its hours'],
    ['Garbled', 'The answer of the LRS cannot be believed', 'Muster has used nothing of it'],
    ['Exception', 'The LRS answered with a fault that is not documented', 'WSEC0999'],
  ];
  for (const [familyName, title, says] of screens) {
    await dialog(page).getByLabel('Family Name', { exact: true }).fill(familyName);
    await press(page, 'Search');
    await comesTo(page, title);
    await expect(dialog(page)).toContainText(says);
    await press(page, 'Back to the details');
  }
  await expectAccessible();
});

test('verify: an exact match, by keyboard alone', async ({ page, allowFaults }) => {
  allowFaults();
  await signIn(page, morgan);
  await openTab(page, 'Zoë Brontë-Müller');
  await verifyByKey(page);
  await comesTo(page, 'ULN found (exact match)');
  await pressByKey(page, 'Continue');
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.getByText('Exact match')).toBeVisible();
});

test('verify: update required, side by side, Update LRS, and verified again, by keyboard alone', async ({
  page,
  allowFaults,
  expectAccessible,
}) => {
  allowFaults();
  await signIn(page, morgan);
  await openTab(page, 'Benjamin Adeyemi');
  await verifyByKey(page);
  await comesTo(page, 'ULN found (update required)');
  await expect(dialog(page).getByRole('row', { name: /Last known postcode LS3 1AA LS2 7HZ/ })).toBeVisible();
  await expectAccessible();
  await pressByKey(page, 'Continue');
  await comesTo(page, 'Make the LRS record match');
  await expectAccessible();
  await pressByKey(page, 'Update LRS');
  await comesTo(page, 'ULN found (exact match)');
  await expect(dialog(page)).toContainText('LS3 1AA');
  await pressByKey(page, 'Continue');
  await expect(page.getByText('Exact match')).toBeVisible();
});

test('verify: an update whose answer is lost is looked up, and stands', async ({ page, allowFaults }) => {
  allowFaults();
  await signIn(page, morgan);
  await openTab(page, 'Dana Dropped');
  await verify(page);
  await comesTo(page, 'ULN found (update required)');
  await press(page, 'Continue');
  await press(page, 'Update LRS');
  await comesTo(page, 'ULN found (exact match)');
});

test('verify: a linked ULN leads to the master, and the old one is kept, by keyboard alone', async ({
  page,
  allowFaults,
  expectAccessible,
}) => {
  allowFaults();
  await signIn(page, morgan);
  await openTab(page, 'Chloe Evans');
  await verifyByKey(page);
  await comesTo(page, 'Linked ULN found');
  await expect(dialog(page)).toContainText('9900000071');
  await expectAccessible();
  await pressByKey(page, 'Continue');
  await expect(page.getByText('The learner has the master ULN 9900000071 now.', { exact: false })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Former ULNs' })).toContainText('9900000020');
  await expect(dialog(page)).toBeHidden();
  await expect(page.locator('[data-overlay-container]')).toHaveCount(0);
  await expectAccessible();
  await page.getByRole('link', { name: 'History' }).click();
  await expect(page.getByRole('cell', { name: '9900000071' }).first()).toBeVisible();
});

test('verify: a number that belongs to somebody else shows nothing of them and leads to no update', async ({
  page,
  allowFaults,
  expectAccessible,
}) => {
  allowFaults();
  await signIn(page, morgan);
  await openTab(page, 'Harriet Marsh');
  await verify(page);
  await comesTo(page, 'This ULN belongs to somebody else');
  await expect(dialog(page)).not.toContainText('Hughes');
  await expect(dialog(page).getByRole('button', { name: /Continue|Update LRS/ })).toHaveCount(0);
  await expectAccessible();
});

test('edit, verify: a ULN that is not found leads to a search, and a search that finds nobody to a registration, by keyboard alone', async ({
  page,
  allowFaults,
  expectAccessible,
}) => {
  allowFaults();
  await signIn(page, morgan);
  await openTab(page, 'Nia Newcomer');
  const edit = page.getByRole('button', { name: 'Edit LRS details' });
  await edit.click();
  const uln = dialog(page).getByRole('textbox', { name: 'ULN' });
  await uln.fill('1234567890');
  await press(page, 'Save');
  await expect(dialog(page).getByRole('alert')).toContainText('This is no ULN');
  await expectAccessible();
  await uln.fill('9900000128');
  await dialog(page).getByRole('textbox', { name: 'Place of Birth' }).fill('Cardiff');
  await press(page, 'Cancel');
  await expect(page.getByRole('alertdialog')).toContainText('Discard what you typed?');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Cancel' }).click();
  await press(page, 'Save');
  await expect(page.getByText('The LRS details are saved here.', { exact: false })).toBeVisible();

  await verifyByKey(page);
  await comesTo(page, 'ULN not found');
  await expectAccessible();
  await pressByKey(page, 'Search');
  await comesTo(page, 'Nobody was found');
  await pressByKey(page, 'Register a new ULN');
  await expect(dialog(page).getByRole('heading', { name: 'Register a new ULN' })).toBeVisible();
  await chooseByKey(page, /^\s*Not given\s+Verification Type/, 'Passport');
  await chooseByKey(page, /^\s*Not given\s+Ability to Share/, 'Privacy Notice Seen');
  await expectAccessible();
  await pressByKey(page, 'Register');
  await expect(
    page.getByText(/The LRS has registered the learner. The new ULN \d{10} is on the learner./),
  ).toBeVisible();
  await expect(page.getByText('Exact match')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Former ULNs' })).toContainText('9900000128');
});

test('an officer searches and verifies, and leaves updating to a data manager', async ({ page, allowFaults }) => {
  allowFaults();
  await signIn(page, sasha);
  await openTab(page, 'Sam Taylor');
  await expect(page.getByRole('button', { name: 'Search the LRS for a ULN' })).toBeVisible();
});

test('without the licence the tab explains itself', async ({ page, allowFaults, expectAccessible }) => {
  allowFaults();
  await signIn(page, robin);
  await open(page, '/10033670/applicants');
  await page.getByRole('row').nth(1).getByRole('link').first().click();
  await page.getByRole('link', { name: 'LRS', exact: true }).click();
  await expect(page.getByText('you need the Platinum tier', { exact: false })).toBeVisible();
  await expectAccessible();
  await open(page, '/10033670/learners/M000003/2526/lrs');
  await expect(page.getByRole('heading', { level: 2, name: 'LRS record' })).toBeVisible();
});
