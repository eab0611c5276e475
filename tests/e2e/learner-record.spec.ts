import { expect, type Page } from '@playwright/test';
import { alex, morgan, signIn } from './support/people';
import { test } from './support/watched-test';

const RECORD = '/99999999/learners/M000005/2526';

// Next's own announcer is an alert without a name.
const notice = (page: Page) => page.getByRole('alert', { name: /\w/ });

const panel = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

test('a wrong postcode is found and mended, and the history says who did it', async ({
  page,
  allowFaults,
  expectAccessible,
}) => {
  allowFaults();
  await signIn(page, morgan);
  await page.goto(RECORD);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectAccessible();
  await page.getByRole('button', { name: 'Edit Address and contact' }).click();
  await expectAccessible();
  const postcode = panel(page, 'Address and contact')
    .getByRole('textbox', { name: /Postcode\b(?!Prior)/ })
    .first();
  await postcode.fill('a postcode that is far too long');
  await postcode.press('Enter');
  const summary = notice(page);
  await expect(summary).toContainText('Postcode is too long');
  await expectAccessible();
  await summary.getByRole('link').first().click();
  await expect(postcode).toBeFocused();
  await postcode.fill('HX7 8AB');
  await postcode.press('Enter');
  await expect(panel(page, 'Address and contact').getByText('Saved.')).toBeVisible();
  await expect(panel(page, 'Address and contact').getByText('HX7 8AB')).toBeVisible();

  await page.getByRole('link', { name: 'History' }).click();
  await expect(page.getByRole('cell', { name: 'HX7 8AB' }).first()).toBeVisible();
  await expect(page.getByText('Morgan', { exact: false }).first()).toBeVisible();
  await expectAccessible();
});

test('two people who edit the same field see what the other saved, and nothing is lost', async ({
  page,
  context,
  allowFaults,
  expectAccessible,
}) => {
  allowFaults();
  await signIn(page, morgan);
  await page.goto('/99999999/learners/M000006/2526');
  const other = await context.newPage();
  await other.goto('/99999999/learners/M000006/2526');
  for (const [each, phone] of [
    [page, '01632960001'],
    [other, '01632960002'],
  ] as const) {
    await each.getByRole('button', { name: 'Edit Address and contact' }).click();
    await panel(each, 'Address and contact').getByRole('textbox', { name: /TelNo/ }).fill(phone);
  }
  await other.getByRole('button', { name: 'Save Address and contact' }).click();
  await expect(panel(other, 'Address and contact').getByText('Saved.')).toBeVisible();
  await page.getByRole('button', { name: 'Save Address and contact' }).click();
  await expect(notice(page)).toContainText('01632960002');
  await expect(notice(page)).toContainText('01632960001');
  await expectAccessible();
  await page.getByRole('button', { name: /^Take theirs/ }).click();
  await expect(page.getByRole('textbox', { name: /TelNo/ })).toHaveValue('01632960002');
  await page.getByRole('button', { name: 'Save Address and contact' }).click();
  await expect(panel(page, 'Address and contact').getByText('Nothing was changed.')).toBeVisible();
});

test('a link is not followed away from unsaved typing without a question', async ({ page, allowFaults }) => {
  allowFaults();
  await signIn(page, morgan);
  await page.goto('/99999999/learners/M000007/2526');
  await page.getByRole('button', { name: 'Edit Address and contact' }).click();
  const phone = panel(page, 'Address and contact').getByRole('textbox', { name: /TelNo/ });
  await phone.fill('01632960003');
  const questions: string[] = [];
  page.once('dialog', (dialog) => {
    questions.push(dialog.message());
    return dialog.dismiss();
  });
  await page.getByRole('link', { name: 'Employment' }).click();
  expect(questions).toEqual(['What you typed on this page is not saved. Leave without it?']);
  await expect(phone).toHaveValue('01632960003');
  page.once('dialog', (dialog) => dialog.accept());
  await page.getByRole('link', { name: 'Employment' }).click();
  await expect(page.getByRole('button', { name: 'Edit Employment status' })).toBeVisible();
});

test('a learner is entered by hand with an aim, an employment status and a tag', async ({
  page,
  allowFaults,
  expectAccessible,
}) => {
  allowFaults();
  await signIn(page, morgan);
  await page.goto('/99999999/learners/new');
  await expectAccessible();
  await page.getByRole('button', { name: 'Add learner' }).click();
  await expect(notice(page)).toContainText('LearnRefNumber');
  await page.getByRole('textbox', { name: /LearnRefNumber/ }).fill('BYHAND1');
  await page.getByRole('textbox', { name: /FamilyName/ }).fill('Byhand');
  await page.getByRole('textbox', { name: /DateOfBirth/ }).fill('3 feb 2007');
  await page.getByRole('button', { name: 'Add learner' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Byhand' })).toBeVisible();
  await expect(page.getByText('3 February 2007').first()).toBeVisible();

  await page.getByRole('link', { name: 'Employment' }).click();
  await page.getByRole('button', { name: 'Edit Employment status' }).click();
  await page.getByRole('button', { name: /^Add / }).first().click();
  await page.getByRole('combobox', { name: /EmpStat\b/ }).fill('10');
  await page.getByLabel(/DateEmpStatApp/).fill('1/8/25');
  await page.getByRole('button', { name: 'Save Employment status' }).click();
  // The date stands there while it is typed, too; before it is saved nobody leaves unasked.
  await expect(page.getByRole('region', { name: 'Employment status' }).getByRole('status')).toHaveText('Saved.');
  await expect(page.getByText('1 August 2025')).toBeVisible();

  await page.getByRole('link', { name: /^Aims/ }).click();
  await expect(page.getByText('No aims in this year')).toBeVisible();
  await page.getByRole('button', { name: 'Add aim' }).first().click();
  await page.getByRole('textbox', { name: 'LearnAimRef' }).fill('ZPROG001');
  await page.getByRole('textbox', { name: 'LearnAimRef' }).press('Enter');
  await page.getByRole('link', { name: 'ZPROG001' }).click();
  await expect(page.getByRole('heading', { level: 2, name: /ZPROG001/ })).toBeVisible();
  await expectAccessible();
  await page.getByRole('button', { name: 'Copy aim' }).click();
  await expect(page.getByRole('link', { name: 'ZPROG001' })).toHaveCount(2);
  await page.getByRole('link', { name: 'ZPROG001' }).last().click();
  await page.getByRole('button', { name: 'Remove aim' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove aim' }).click();
  await expect(page.getByRole('link', { name: 'ZPROG001' })).toHaveCount(1);
});

test('an auditor reads and cannot edit', async ({ page, allowFaults }) => {
  allowFaults();
  await signIn(page, alex);
  await page.goto(RECORD);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Edit/ })).toHaveCount(0);
});

test('an applicant becomes a learner with what was entered for them', async ({
  page,
  allowFaults,
  expectAccessible,
}) => {
  allowFaults();
  await signIn(page, morgan);
  await page.goto('/99999999/applicants/new');
  await page.getByRole('textbox', { name: /LearnRefNumber/ }).fill('APPLIES1');
  await page.getByRole('textbox', { name: /FamilyName/ }).fill('Hopeful');
  await page.getByRole('button', { name: 'Add applicant' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Hopeful' })).toBeVisible();
  await expect(page.getByText('in no export until they become a learner')).toBeVisible();
  await expectAccessible();
  await page.getByRole('button', { name: 'Make learner' }).click();
  await page.getByRole('textbox', { name: 'LearnRefNumber' }).fill('CVC00003');
  await page.getByRole('textbox', { name: 'LearnRefNumber' }).press('Enter');
  await expect(notice(page)).toContainText('Another learner has this LearnRefNumber');
  await expectAccessible();
  await page.getByRole('textbox', { name: 'LearnRefNumber' }).fill('CVC09999');
  await page.getByRole('textbox', { name: 'LearnRefNumber' }).press('Enter');
  await expect(page.getByText('in no export until they become a learner')).toHaveCount(0);
  await expect(page.getByText('CVC09999').first()).toBeVisible();
});
