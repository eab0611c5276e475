import { expect } from '@playwright/test';
import { covers } from '../support/covers';
import { alex, morgan, signIn, signOut } from './support/people';
import { test } from './support/watched-test';

covers('lib/platform/next/sweep-now.ts');

test('a page that needs a sign-in is reached after it, and the back button shows nothing after signing out', async ({
  page,
  allowFaults,
  expectAccessible,
}) => {
  // What the list was fetching ahead when its session ended is sent to the sign-in.
  allowFaults('/sign-in?callbackUrl=');
  await page.goto('/99999999/ilr/exports');
  await expect(page).toHaveURL(/\/sign-in\?/);
  await expectAccessible();
  await page.getByLabel('Email address').fill(morgan.email);
  await page.getByLabel('Password').fill(morgan.password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'ILR exports' })).toBeVisible();
  await signOut(page);
  await page.goto('/99999999/learners');
  await expect(page).toHaveURL(/\/sign-in/);
});

test('a wrong password is refused in a sentence, and what was typed stays', async ({
  page,
  allowFaults,
  expectAccessible,
}) => {
  allowFaults('401');
  await page.goto('/sign-in');
  await page.getByLabel('Email address').fill(alex.email);
  await page.getByLabel('Password').fill('not the password at all');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('alert').first()).toBeVisible();
  await expect(page.getByLabel('Email address')).toHaveValue(alex.email);
  await expectAccessible();
});

test('an auditor looks, and is offered nothing to change', async ({ page, allowFaults }) => {
  allowFaults();
  await signIn(page, alex);
  await page.goto('/99999999/ilr/exports');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Create', exact: true })).toHaveCount(0);
});

test('routes answer strangers with nothing', async ({ request }) => {
  const download = '/99999999/ilr/exports/0199aa00-0000-7000-8000-000000000000/download';
  for (const path of ['/99999999/ilr/exports/progress', download]) {
    const answer = await request.get(path, { maxRedirects: 0 });
    expect([answer.status(), answer.headers().location]).toEqual([307, expect.stringContaining('/sign-in?')]);
  }
  expect((await request.get('/api/cron/sweep')).status()).toBe(401);
  const forged = await request.put('/99999999/import/0199aa00-0000-7000-8000-000000000000/parts/1', {
    data: 'x',
    maxRedirects: 0,
  });
  expect(forged.ok()).toBe(false);
  expect(
    (await request.post('/api/inngest?fnId=muster-build-ilr-export&stepId=step', { data: {} })).status(),
  ).toBeGreaterThanOrEqual(400);
});
