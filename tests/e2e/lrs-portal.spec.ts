import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { chooseFile } from './support/choose-file';
import { jules, morgan, signIn } from './support/people';
import { test } from './support/watched-test';

const PORTAL = '/10005200/ulns/portal';
const NEW_ULN = '9900000306';

const takeFile = async (page: Page) => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('link', { name: /^Download (the )?file/ })
      .first()
      .click(),
  ]);
  const [headings = '', ...rows] = (await readFile(await download.path(), 'utf8')).trimEnd().split('\r\n');
  const at = headings.split(',').indexOf('MISIdentifier');
  const identifiers = rows.map((row) => row.split(',')[at] ?? '');
  return { name: download.suggestedFilename(), headings, rows, identifiers };
};

const sendResult = (page: Page, ...rows: string[]) => {
  const text = ['UKPRN,ULN,MISIdentifier,ReturnCode', ...rows].join('\r\n');
  return chooseFile(page, { name: 'result.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
};

/** How many learners the page of ULNs says have a number. */
const withNumber = async (page: Page): Promise<number> => {
  await page.goto('/10005200/ulns');
  const said = await page.getByText(/^\d+ of \d+ learners in .* have a number/).innerText();
  return Number.parseInt(said, 10);
};

const withoutUln = async (page: Page): Promise<number> => {
  const said = await page.getByText(/without a ULN, or with the temporary one: \d+/).innerText();
  return Number(/(\d+)\.$/.exec(said)?.[1]);
};

test('learners without a ULN go out as the portal’s file, and its result puts ULNs on them', async ({
  page,
  allowFaults,
  expectAccessible,
}) => {
  allowFaults();
  await signIn(page, morgan);
  const numbers = await withNumber(page);
  await page.getByRole('link', { name: 'LRS portal files' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'LRS portal files' })).toBeVisible();
  await expectAccessible();
  const before = await withoutUln(page);
  const file = await takeFile(page);
  expect(file.name).toMatch(/^LRB_10005200_\d{12}\.CSV$/);
  expect(file.headings).toMatch(/^FileVersion,FileName,UKPRN,LearnerRecordCount,ULN,MISIdentifier,Title,GivenName/);
  expect(file.rows[0]?.startsWith(`2A,${file.name},10005200,${file.rows.length},,`)).toBe(true);
  const [first = '', second = ''] = file.identifiers;
  expect(first).toMatch(/^M\d{6}$/);

  await sendResult(page, `10005200,${NEW_ULN},${first},RC001`, `,,${second},RC011`, ',9900000314,M999999,RC001');
  await expect(page.getByRole('row', { name: new RegExp(`${first}.*New ULN`) })).toBeVisible();
  await expect(page.getByRole('row', { name: new RegExp(`${second}.*No ULN given`) })).toContainText('RC011');
  await expect(page.getByRole('row', { name: /M999999.*Not a learner here/ })).toContainText('Meaning not documented');
  await expectAccessible();
  await page.getByRole('button', { name: 'Put 1 ULN on the learners' }).click();
  await expect(page.getByText('1 learner has a ULN from the result now')).toBeVisible();
  await expect.poll(() => withoutUln(page)).toBe(before - 1);
  await expectAccessible();

  await sendResult(page, `,${NEW_ULN},${first},RC001`, `,${NEW_ULN},${second},RC001`);
  await expect(page.getByRole('row', { name: new RegExp(`${second}.*Somebody has it`) })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Put 0 ULNs on the learners' })).toBeDisabled();
  await page.goto(`/10005200/learners/${first}/2526`);
  await expect(page.getByText(NEW_ULN).first()).toBeVisible();
  expect(await withNumber(page)).toBe(numbers + 1);
});

test('a file that is no result is refused with what it lacks', async ({ page, allowFaults, expectAccessible }) => {
  allowFaults();
  await signIn(page, morgan);
  await page.goto(PORTAL);
  await chooseFile(page, { name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from('Name\r\nNia') });
  await expect(page.getByText('It has no column ULN, MISIdentifier, ReturnCode.', { exact: false })).toBeVisible();
  await expectAccessible();
});

test('the page is there for data managers alone', async ({ page }) => {
  await signIn(page, jules);
  // Somebody who sees no learners comes straight to the settings.
  await expect(page.getByRole('heading', { level: 1, name: 'Learning Records Service' })).toBeVisible();
  await page.goto('/10005200/settings/lrs');
  await expect(page.getByRole('heading', { level: 1, name: 'Learning Records Service' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'LRS portal files' })).toHaveCount(0);
  expect((await page.request.get(`${PORTAL}/file?year=2526&file=1`)).status()).toBe(404);
});

test('a provider with the web service is sent to it', async ({ page, expectAccessible }) => {
  await signIn(page, morgan);
  await page.goto('/99999999/settings/lrs');
  await expect(page.getByRole('heading', { level: 1, name: 'Learning Records Service' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'LRS portal files' })).toHaveCount(0);
  await page.goto('/99999999/ulns/portal');
  await expect(page.getByText('This UKPRN has the web service')).toBeVisible();
  await expectAccessible();
  await page.getByRole('link', { name: 'Open the page of ULNs' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'ULNs' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'LRS portal files' })).toHaveCount(0);
  expect((await page.request.get('/99999999/ulns/portal/file?year=2526&file=1')).status()).toBe(404);
});
