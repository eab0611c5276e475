import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';

/** What a page must not do behind our back: log an error, throw, or be answered with a failure. */
const watch = (page: Page): string[] => {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => faults.push(`thrown: ${error.message}`));
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
  });
  return faults;
};

type Watched = {
  /** Runs axe over the page as it stands, with all its rules or some. */
  expectAccessible: (rules?: readonly string[]) => Promise<void>;
  /** Failures that the test itself provokes; say a part of each. */
  allowFaults: (...parts: string[]) => void;
};

export const test = base.extend<Watched>({
  allowFaults: async ({ page }, use) => {
    const faults = watch(page);
    const allowed: string[] = [];
    await use((...parts) => void allowed.push(...parts));
    expect(faults.filter((fault) => !allowed.some((part) => fault.includes(part)))).toEqual([]);
  },
  page: async ({ page }, use) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await use(page);
  },
  expectAccessible: async ({ page }, use) => {
    await use(async (rules) => {
      // No page has frames from elsewhere: without them axe need not put its findings together in a page of its own.
      const axe = new AxeBuilder({ page }).setLegacyMode();
      axe.options({ resultTypes: ['violations'], ...(rules ? { runOnly: { type: 'rule', values: [...rules] } } : {}) });
      const { violations } = await axe.analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    });
  },
});
