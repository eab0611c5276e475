import { expect, type Page } from '@playwright/test';
import { pageNeeds } from '@/lib/features/provider';
import { alex, jules, morgan, sasha, signIn } from './support/people';
import { test } from './support/watched-test';

test.describe.configure({ timeout: 240_000 });

const HOME = '/99999999';

const pathsIn = async (page: Page, menu: string): Promise<readonly string[]> => {
  const links = await page.getByRole('navigation', { name: menu }).getByRole('link').all();
  const hrefs = await Promise.all(links.map((link) => link.getAttribute('href')));
  return hrefs.map((href) => (href ?? '').replace(HOME, ''));
};

/** A page that sends on to another may break off what was begun just after it. */
const visit = (page: Page, path: string): Promise<void> =>
  expect(async () => void (await page.goto(`${HOME}${path}`))).toPass();

for (const [who, person] of Object.entries({ jules, alex, sasha, morgan })) {
  test(`the menu of ${who} names the pages that open for them, and no others`, async ({ page, allowFaults }) => {
    allowFaults('404');
    await signIn(page, person);
    await visit(page, '/mail');
    await expect(page.getByRole('heading', { level: 1, name: 'Mail' })).toBeVisible();
    const shown = [...(await pathsIn(page, 'Main')), ...(await pathsIn(page, 'Reference lists'))];
    expect(shown).toContain('/mail');
    for (const path of Object.keys(pageNeeds)) {
      await visit(page, path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      const isThere = (await page.getByRole('heading', { name: 'Page not found' }).count()) === 0;
      const isItself = new URL(page.url()).pathname.replace(HOME, '') === path || path === '/applicants';
      expect(isThere && isItself, path).toBe(shown.includes(path));
    }
  });
}

test('the palette of an administrator goes to the settings, and offers no learners', async ({ page, allowFaults }) => {
  allowFaults();
  await signIn(page, jules);
  // The overview sends on to the settings, and what was opened before is gone then.
  await expect(page).toHaveURL(/\/settings\/lrs$/);
  await expect(page.getByRole('heading', { level: 1, name: 'Learning Records Service' })).toBeVisible();
  const places = page.getByRole('menu', { name: 'Places to go' });
  await expect(async () => {
    await page.getByRole('button', { name: 'Go to' }).click();
    await expect(places.getByRole('menuitem', { name: /^LRS settings/ })).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await expect(places.getByRole('menuitem', { name: /^Learners/ })).toHaveCount(0);
  await places.getByRole('menuitem', { name: /^Contracts/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Contracts' })).toBeVisible();
});
