import type { Download, Page } from '@playwright/test';

/** Takes the file of the export that stands first in the list. */
export const downloadFirst = async (page: Page): Promise<Download> => {
  const [taken] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('table')
      .getByRole('link', { name: /^Download export/ })
      .first()
      .click(),
  ]);
  return taken;
};
