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

export const signIn = async (page: Page, { email, password }: { email: string; password: string }): Promise<void> => {
  await page.goto('/sign-in');
  await page.getByLabel('Email address').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('button', { name: /^Your account/ })).toBeVisible();
};

export const signOut = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /^Your account/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page.getByLabel('Email address')).toBeVisible();
};
