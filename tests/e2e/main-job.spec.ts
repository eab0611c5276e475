import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { XMLParser } from 'fast-xml-parser';
import { covers } from '../support/covers';
import { chooseFile } from './support/choose-file';
import { downloadFirst } from './support/download';
import { officialSample, officialSampleLearners } from './support/official-sample';
import { morgan, robin, signIn, signOut } from './support/people';
import { schemaFaults } from './support/schema';
import { test } from './support/watched-test';

covers(
  'lib/platform/auth/demo-sign-ins.ts',
  'lib/platform/auth/sso-choice.ts',
  'lib/platform/next/job-handlers.ts',
  'lib/platform/next/open-scope.ts',
  'lib/platform/next/provider-action.ts',
  'lib/platform/next/provider-page.tsx',
  'lib/platform/next/provider-route.ts',
  'lib/platform/next/providers-to-export-for.ts',
  'lib/platform/next/start-platform.ts',
  'lib/platform/postgres/ilr-export-record-source.ts',
  'lib/platform/postgres/pool.ts',
  'lib/platform/runtime.ts',
);

const NAME = /^ILR-99999999-2526-(\d{4})(\d{2})(\d{2})-(\d{2})(\d{2})(\d{2})-(\d{2})\.XML$/;
const GENERATING_MS = 30_000;

type Pair = Record<string, string>;
type Aim = { AimSeqNumber: string; ProviderSpecDeliveryMonitoring?: Pair[] };
type SentLearner = { LearnRefNumber: string; ProviderSpecLearnerMonitoring?: Pair[]; LearningDelivery: Aim[] };
type SentFile = {
  Message: {
    Header: { Source: Record<string, string>; CollectionDetails: Record<string, string> };
    Learner: SentLearner[];
  };
};

const lists = ['Learner', 'LearningDelivery', 'ProviderSpecLearnerMonitoring', 'ProviderSpecDeliveryMonitoring'];
const parser = new XMLParser({ parseTagValue: false, isArray: (name) => lists.includes(name) });
const read = (file: string): SentFile => parser.parse(readFileSync(file, 'utf8'));

const chooseFrom = async (page: Page, label: string, option: string | RegExp) => {
  await page.getByRole('button', { name: new RegExp(label) }).click();
  await page.getByRole('option', { name: option }).first().click();
};

const importSample = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: 'Import ILR file' }).first().click();
  await chooseFile(page, officialSample);
  await page.getByRole('button', { name: `Load ${officialSampleLearners} learners` }).click();
  for (const label of [/Site of the new learners/, /Tag of the new learners/]) {
    await page.getByRole('button', { name: label }).click();
    // The first says that there shall be none.
    await page.getByRole('option').nth(1).click();
  }
};

const monitoringValue = (pairs: Pair[] | undefined, letter: string, kind: 'Learn' | 'Del') =>
  pairs?.find((pair) => pair[`ProvSpec${kind}MonOccur`] === letter)?.[`ProvSpec${kind}Mon`];

test('from an ILR file to a file that the department’s schema accepts', async ({
  page,
  allowFaults,
  expectAccessible,
}) => {
  test.setTimeout(180_000);
  allowFaults();
  await signIn(page, morgan);
  await importSample(page);
  await expectAccessible();
  const dialog = page.getByRole('alertdialog');
  const tag =
    (await dialog.getByRole('button', { name: /Tag of the new learners/ }).innerText()).trim().split('\n')[0] ?? '';
  await dialog.getByRole('button', { name: /^Load 19 learners/ }).click();
  await expect(page.getByText('Loaded', { exact: true }).first()).toBeVisible({ timeout: GENERATING_MS });

  await page.getByRole('link', { name: 'ILR exports' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'ILR exports' })).toBeVisible();
  await expect(page.getByRole('table')).toBeVisible();
  const before = await page.getByRole('row').count();
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await page.getByRole('combobox', { name: 'Tags' }).fill(tag);
  await expect(page.getByRole('option', { name: tag }).first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');

  await chooseFrom(page, 'Monitoring A', /Muster Identifier/);
  await chooseFrom(page, 'Monitoring C', /Site Code/);
  await expectAccessible();
  await page.getByRole('dialog').getByRole('button', { name: 'Create', exact: true }).click();
  await expect(page.getByText('The export has started')).toBeVisible();
  await expect(page.getByRole('row')).toHaveCount(before + 1);
  await expect(page.getByRole('row').nth(1)).toContainText('Generated', { timeout: GENERATING_MS });
  await expectAccessible();

  const taken = await downloadFirst(page);
  const file = await taken.path();
  const name = NAME.exec(taken.suggestedFilename());
  expect(name).not.toBeNull();
  expect(schemaFaults(file)).toBe('');
  const [, year, month, day, hour, minute, second, serial] = name ?? [];
  const { Header, Learner: learners } = read(file).Message;
  expect(Header.Source.DateTime).toBe(`${year}-${month}-${day}T${hour}:${minute}:${second}`);
  expect(Header.Source.SerialNo).toBe(serial);
  expect(Header.CollectionDetails.FilePreparationDate).toBe(`${year}-${month}-${day}`);

  const sent = new Map(read(officialSample).Message.Learner.map((one) => [one.LearnRefNumber, one]));
  const ours = learners.filter(({ LearnRefNumber }) => sent.has(LearnRefNumber));
  expect(ours).toHaveLength(officialSampleLearners);
  for (const learner of ours) {
    const before = sent.get(learner.LearnRefNumber);
    expect(monitoringValue(learner.ProviderSpecLearnerMonitoring, 'A', 'Learn')).toMatch(/^M\d{6}$/);
    expect(monitoringValue(learner.ProviderSpecLearnerMonitoring, 'B', 'Learn')).toBe(
      monitoringValue(before?.ProviderSpecLearnerMonitoring, 'B', 'Learn'),
    );
    expect(learner.LearningDelivery.map((aim) => aim.AimSeqNumber)).toEqual(
      before?.LearningDelivery.map((aim) => aim.AimSeqNumber),
    );
    for (const [index, aim] of learner.LearningDelivery.entries()) {
      const entered = before?.LearningDelivery[index]?.ProviderSpecDeliveryMonitoring;
      expect(monitoringValue(aim.ProviderSpecDeliveryMonitoring, 'C', 'Del')).toMatch(/\S/);
      expect(monitoringValue(aim.ProviderSpecDeliveryMonitoring, 'D', 'Del')).toBe(
        monitoringValue(entered, 'D', 'Del'),
      );
    }
  }

  await expect(page.getByRole('row').nth(1)).toContainText('Downloaded');
  await page.getByRole('link', { name: 'Mail' }).first().click();
  await expect(page.getByText(/has been produced/).first()).toBeVisible();
  await expectAccessible();

  await signOut(page);
  await signIn(page, robin);
  await page.getByRole('link', { name: 'ILR exports' }).first().click();
  await expect(page.getByText(taken.suggestedFilename())).toHaveCount(0);
});

test('another organisation’s pages are not there', async ({ page, allowFaults }) => {
  allowFaults('404', 'status of 404');
  await signIn(page, robin);
  for (const path of ['', '/learners', '/ilr/exports', '/import', '/mail', '/contracts']) {
    await page.goto(`/99999999${path}`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(/not|nothing/i);
  }
  const answer = await page.request.get('/99999999/ilr/exports/progress');
  expect(answer.status()).toBe(404);
});
