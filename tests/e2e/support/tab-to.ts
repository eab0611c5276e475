import type { Page } from '@playwright/test';

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');

/** Presses Tab until what has the focus is named so. */
export const tabTo = async (page: Page, name: RegExp): Promise<void> => {
  for (let turn = 0; turn < 60; turn += 1) {
    await page.keyboard.press('Tab');
    const label = await page.evaluate(() => {
      const element = document.activeElement;
      const labelled = element?.getAttribute('aria-labelledby')?.split(' ') ?? [];
      const words = labelled.map((id) => document.getElementById(id)?.textContent ?? '');
      const own = element instanceof HTMLInputElement ? [...(element.labels ?? [])].map((one) => one.textContent) : [];
      return [element?.getAttribute('aria-label'), ...words, ...own, element?.textContent].join(' ');
    });
    if (name.test(label)) return;
  }
  throw new Error(`Tab never came to ${name}; it stands at "${await focused(page)}"`);
};
