import { expect, type Page } from '@playwright/test';
import { covers } from '../support/covers';
import { jules, morgan, signIn } from './support/people';
import { test } from './support/watched-test';

covers('lib/platform/next/lrs-action.ts');

const SETTINGS = '/99999999/settings/lrs';

const open = async (page: Page, path: string) => {
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
};

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
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose file' }).click();
  await (await chooser).setFiles({ name: 'a.pem', mimeType: 'text/plain', buffer: Buffer.from('no certificate') });
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
