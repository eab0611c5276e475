import { expect, type Page } from '@playwright/test';
import { alex, morgan, robin, signIn } from './support/people';
import { tabTo } from './support/tab-to';
import { test } from './support/watched-test';

const COLLEGE = '/99999999';

const openRecord = async (page: Page, list: string, code: string): Promise<void> => {
  await page.goto(`${COLLEGE}/${list}?lot=all`);
  await page.getByRole('link', { name: code, exact: true }).click();
  await expect(page.getByText(code, { exact: true }).first()).toBeVisible();
};

const save = (page: Page) => page.getByRole('button', { name: /^Save / }).click();

test('a site is created with the keyboard alone', async ({ page, allowFaults, expectAccessible }) => {
  allowFaults();
  await signIn(page, morgan);
  await page.goto(`${COLLEGE}/sites`);
  await expect(page.getByRole('heading', { level: 1, name: 'Sites' })).toBeVisible();
  await tabTo(page, /New site/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'New site' })).toBeVisible();
  await tabTo(page, /^[^a-z]*Code/);
  await page.keyboard.type('SOWERBY');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Sowerby Learning Rooms');
  await expectAccessible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Sowerby Learning Rooms' })).toBeVisible();
  await expect(page.getByText('Nobody uses it yet.')).toBeVisible();
  await expect(page.getByText('Created', { exact: true })).toBeVisible();
  await expectAccessible();
  await page.goto(`${COLLEGE}/sites?q=sowerby`);
  await expect(page.getByRole('row', { name: /SOWERBY/ })).toBeVisible();
});

test('a code that is taken, and one that the ILR cannot hold, are refused beside the field', async ({
  page,
  allowFaults,
  expectAccessible,
}) => {
  allowFaults();
  await signIn(page, morgan);
  await page.goto(`${COLLEGE}/sites/new`);
  await page.getByLabel('Code').fill('hx-arts');
  await page.getByLabel('Name').fill('Another arts centre');
  await page.getByRole('button', { name: 'Create site' }).click();
  const taken = 'Site code hx-arts is already used by Arts Centre, Halifax. Choose another.';
  await expect(page.getByRole('alert').first().getByRole('link', { name: taken })).toBeVisible();
  await expect(page.getByText(taken)).toHaveCount(2);
  await expectAccessible();
  await page.getByRole('link', { name: taken }).click();
  await expect(page.getByLabel('Code')).toBeFocused();
  await expect(page.getByLabel('Name')).toHaveValue('Another arts centre');

  await page.getByLabel('Code').fill('A NAME LONGER THAN TWENTY');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert').first()).toContainText(
    'at most. It can stand in the ILR as a provider monitoring value',
  );
});

test('the ILR tab of a contract is changed, and what happened is told', async ({
  page,
  allowFaults,
  expectAccessible,
}) => {
  allowFaults();
  await signIn(page, morgan);
  await openRecord(page, 'contracts', 'APP');
  await page.getByRole('tab', { name: 'ILR' }).click();
  await page.getByRole('button', { name: /Default subcontractor/ }).click();
  await page.getByRole('option', { name: /Ryburn Family Learning/ }).click();
  await page.getByLabel('Default monitoring B').fill('LEVY|1');
  await page.getByRole('tab', { name: 'Details' }).click();
  await save(page);
  await page
    .getByRole('alert')
    .first()
    .getByRole('link', { name: /Default monitoring B/ })
    .click();
  await expect(page.getByLabel('Default monitoring B')).toBeFocused();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('LEVY 1');
  await page.getByText('Include in ILR Exports: Yes').click();
  await expectAccessible();
  await save(page);
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await expect(
    page.getByText(
      'Changed Include in ILR Exports from Yes to No; Default subcontractor from none to RYBURN; Default monitoring B from none to LEVY 1',
    ),
  ).toBeVisible();
  await page.reload();
  // A press before the page is awake is lost.
  await expect(async () => {
    await page.getByRole('tab', { name: 'ILR' }).click();
    await expect(page.getByRole('tab', { name: 'ILR' })).toHaveAttribute('aria-selected', 'true', { timeout: 500 });
  }).toPass();
  await expect(page.getByLabel('Default monitoring B')).toHaveValue('LEVY 1');
  await expect(page.getByText('Include in ILR Exports: No')).toBeVisible();

  await page.goto(`${COLLEGE}/contracts`);
  const included = page.getByRole('switch', { name: 'Include Apprenticeships in ILR Exports' });
  await expect(included).not.toBeChecked();
  await page.locator('label').filter({ has: included }).click();
  await expect(included).toBeChecked();
});

test('a retired tag stays on its learners and in the export filter, and can be brought back', async ({
  page,
  allowFaults,
  expectAccessible,
}) => {
  allowFaults();
  await signIn(page, morgan);
  await openRecord(page, 'tags', 'EVENING');
  await page.getByRole('button', { name: 'Retire this tag' }).click();
  await expect(page.getByRole('alertdialog')).toContainText('It stays on the learners who have it');
  await expectAccessible();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Retire tag' }).click();
  await expect(page.getByRole('button', { name: 'Bring this tag back' })).toBeVisible();
  await expect(page.getByText('Retired', { exact: true }).first()).toBeVisible();

  await page.goto(`${COLLEGE}/tags`);
  await expect(page.getByRole('row', { name: /ADULT/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /EVENING/ })).toHaveCount(0);
  await page.getByRole('link', { name: /^Retired/ }).click();
  await expect(page.getByRole('row', { name: /EVENING/ })).toBeVisible();
  await expectAccessible();

  await page.goto(`${COLLEGE}/learners`);
  await page.getByLabel('Find learners').fill('CVC00190');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row', { name: /CVC00190/ })).toContainText('Evening and weekend (retired)');
  await page.goto(`${COLLEGE}/ilr/exports`);
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await page.getByRole('combobox', { name: 'Tags' }).fill('Evening');
  await expect(page.getByRole('option', { name: /Evening and weekend/ })).toContainText('Retired');

  await openRecord(page, 'tags', 'EVENING');
  await page.getByRole('button', { name: 'Bring this tag back' }).click();
  await expect(page.getByRole('button', { name: 'Retire this tag' })).toBeVisible();
});

test('two people change the same record: the second sees what the first did, and nothing is lost', async ({
  page,
  context,
  allowFaults,
  expectAccessible,
}) => {
  allowFaults();
  await signIn(page, morgan);
  await openRecord(page, 'qualification-plans', 'ACC-L2');
  const second = await context.newPage();
  await openRecord(second, 'qualification-plans', 'ACC-L2');

  await page.getByLabel('Name').fill('Accounting and payroll, level 2');
  await save(page);
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();

  await second.getByRole('tab', { name: 'ILR' }).click();
  await second.getByLabel(/^Main aim/).fill('60149735');
  await save(second);
  await expect(second.getByRole('alert').first()).toContainText('Morgan Ellery has changed this since you opened it');
  await expect(second.getByRole('alert').first()).toContainText(
    'Name: was Accounting, level 2, is now Accounting and payroll, level 2.',
  );
  await expect(second.getByLabel(/^Main aim/)).toHaveValue('60149735');
  await page.bringToFront();
  await expectAccessible();
  await second.bringToFront();
  await save(second);
  await expect(second.getByText('Saved', { exact: true })).toBeVisible();
  await expect(second.getByRole('heading', { level: 1 })).toHaveText('Accounting and payroll, level 2');
});

test('an auditor reads all of it and is offered nothing to change', async ({ page, allowFaults, expectAccessible }) => {
  allowFaults('404');
  await signIn(page, alex);
  await page.goto(`${COLLEGE}/contracts`);
  await expect(page.getByRole('heading', { level: 1, name: 'Contracts' })).toBeVisible();
  await expect(page.getByRole('link', { name: /^New/ })).toHaveCount(0);
  await page.getByRole('link', { name: 'TL', exact: true }).click();
  await expect(page.getByText('Beckside Community Trust')).toBeVisible();
  await expect(page.getByRole('button', { name: /Save|Retire/ })).toHaveCount(0);
  await expectAccessible();
  await page.goto(`${COLLEGE}/contracts/new`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/not|nothing/i);
});

test('another organisation’s record is not there', async ({ page, allowFaults }) => {
  allowFaults('404');
  await signIn(page, morgan);
  await page.goto(`${COLLEGE}/sites`);
  const href = await page.getByRole('link', { name: 'HX-MAIN', exact: true }).getAttribute('href');
  await page.context().clearCookies();
  await signIn(page, robin);
  await page.goto(`/10033670${href?.slice(COLLEGE.length)}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/not|nothing/i);
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const { name, ...viewport } of [
    { name: 'a desk', width: 1280, height: 800 },
    { name: 'a phone', width: 390, height: 844 },
  ]) {
    test(`every form of the lists is accessible on ${name}, ${colorScheme}`, async ({
      page,
      allowFaults,
      expectAccessible,
    }) => {
      test.setTimeout(120_000);
      allowFaults();
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme });
      await signIn(page, morgan);
      for (const list of ['sites', 'subcontractors', 'contracts', 'tags', 'officers', 'qualification-plans']) {
        await page.goto(`${COLLEGE}/${list}/new`);
        await expect(page.getByRole('heading', { level: 1, name: /^New/ })).toBeVisible();
        await expectAccessible();
        const ilr = page.getByRole('tab', { name: 'ILR' });
        if (list === 'contracts' || list === 'qualification-plans') {
          await ilr.click();
          await expectAccessible();
        } else await expect(ilr).toHaveCount(0);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(overflow, `${list} is wider than ${name}`).toBeLessThanOrEqual(0);
      }
    });
  }
}
