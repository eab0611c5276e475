import { expect, type Page } from '@playwright/test';
import signIns from '../../../prisma/seed/sign-ins.json' with { type: 'json' };

const find = (name: string) => {
  const found = signIns.find(({ email }) => email.startsWith(`${name}@`));
  if (found === undefined) throw new Error(`The demo has no ${name}`);
  return found;
};

export const morgan = find('morgan');
export const alex = find('alex');
export const sasha = find('sasha');
export const jules = find('jules');
export const robin = find('robin');

type Cookies = Awaited<ReturnType<ReturnType<Page['context']>['cookies']>>;

/** Of those who have signed in already; signing in anew before each test would take minutes of the whole run. */
const sessions = new Map<string, Cookies>();

const signInAnew = async (page: Page, email: string, password: string): Promise<void> => {
  await page.goto('/sign-in');
  await page.getByLabel('Email address').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
};

const account = (page: Page) => page.getByRole('button', { name: /^Your account/ });

export const signIn = async (page: Page, { email, password }: { email: string; password: string }): Promise<void> => {
  const session = sessions.get(email);
  if (session === undefined) await signInAnew(page, email, password);
  else {
    await page.context().addCookies(session);
    await page.goto('/');
  }
  await expect(account(page)).toBeVisible();
  sessions.set(email, await page.context().cookies());
};

export const signOut = async (page: Page): Promise<void> => {
  await account(page).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page.getByLabel('Email address')).toBeVisible();
  // Whose session has ended here is not known, and it is good for nobody.
  sessions.clear();
};
