import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { aZip } from '../builders/a-zip';
import { chooseFile } from './support/choose-file';
import { officialSample } from './support/official-sample';
import { robin, signIn } from './support/people';
import { test } from './support/watched-test';

// Not the college, in whose list of learners other tests count.
const UKPRN = 10033670;
const NAME = `ILR-${UKPRN}-2526-20261001-120000-01`;
const WORKING_MS = 30_000;

const sample = readFileSync(officialSample, 'utf8').replaceAll('99999999', String(UKPRN));
const [before = '', ...learners] = sample.split(/(?=<Learner>)/);
const [first = ''] = learners;
const oneLearner = first.slice(0, first.indexOf('</Learner>') + '</Learner>'.length);

/** The sample with its first learner alone, under this number and ULN. */
const fileOf = (learnRefNumber: string, uln: number): Buffer => {
  const learner = oneLearner
    .replace(/<LearnRefNumber>[^<]*/, `<LearnRefNumber>${learnRefNumber}`)
    .replace(/<ULN>\d+/, `<ULN>${uln}`);
  return Buffer.from(`${before}${learner}</Message>`);
};

const zipped = (content: Buffer, inside = `${NAME}.XML`) => aZip([{ name: inside, content }]);

const send = async (page: Page, name: string, buffer: Buffer): Promise<void> => {
  await page.goto(`/${UKPRN}/import`);
  await chooseFile(page, { name, mimeType: 'application/octet-stream', buffer });
  await expect(page).toHaveURL(/\/import\/[0-9a-f-]{36}$/);
};

test('a zip with the file of its own name is checked like the file', async ({
  page,
  allowFaults,
  expectAccessible,
}) => {
  allowFaults();
  await signIn(page, robin);
  await send(page, `${NAME}.zip`, zipped(fileOf('ZIP1', 1000000043)));
  await expect(page.getByRole('button', { name: 'Load 1 learner' })).toBeEnabled({ timeout: WORKING_MS });
  await expectAccessible();
});

test('a zip with another file in it is refused, and says which name it has to have', async ({
  page,
  allowFaults,
  expectAccessible,
}) => {
  allowFaults();
  await signIn(page, robin);
  await send(page, `${NAME}.zip`, zipped(fileOf('ZIP1', 1000000043), 'return.XML'));
  await expect(page.getByText('The file in the zip is called return.XML')).toBeVisible({ timeout: WORKING_MS });
  await expect(page.getByText(`${NAME}.XML`).first()).toBeVisible();
  await expectAccessible();
});

test('a file of another provider is refused by its first part, however long it is', async ({ page, allowFaults }) => {
  allowFaults('422');
  let parts = 0;
  page.on('request', (request) => {
    if (request.method() === 'PUT') parts += 1;
  });
  await signIn(page, robin);
  const long = Buffer.concat([readFileSync(officialSample), Buffer.alloc(12 * 1024 * 1024, ' ')]);
  await send(page, 'ILR-99999999-2526-20261001-120000-01.XML', long);
  await expect(page.getByText('The file belongs to UKPRN 99999999')).toBeVisible();
  expect(parts).toBe(1);
});

test('somebody who is here under another number is asked about, and stays one person', async ({
  page,
  allowFaults,
  expectAccessible,
}) => {
  test.setTimeout(120_000);
  allowFaults();
  await signIn(page, robin);
  const load = async () => {
    await page.getByRole('button', { name: 'Load 1 learner' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Load 1 learner' }).click();
    await expect(page.getByText('Loaded', { exact: true }).first()).toBeVisible({ timeout: WORKING_MS });
  };
  await send(page, `${NAME}.XML`, fileOf('OLD1', 1000000051));
  await load();

  await send(page, `${NAME}.XML`, fileOf('NEW1', 1000000051));
  const question = page.getByRole('radiogroup', {
    name: /^NEW1 in the file has the ULN of OLD1, .*: the same person\?/,
  });
  await expect(question).toBeVisible({ timeout: WORKING_MS });
  await expect(page.getByRole('button', { name: 'Load 1 learner' })).toBeDisabled();
  await expectAccessible();
  await question.getByText('The same person', { exact: true }).click();
  await load();
  const counts = page.getByRole('region', { name: 'Learners in the file' }).getByRole('listitem');
  await expect(counts.filter({ hasText: 'added' })).toHaveText(/^0/);
  await expect(counts.filter({ hasText: 'changed' })).toHaveText(/^1/);
});
