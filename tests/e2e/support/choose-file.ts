import { expect, type Page } from '@playwright/test';

type File = string | { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

/** Presses the button until a file is asked for: a page that is not awake yet hears neither a press nor a file. */
export const chooseFile = (page: Page, file: File): Promise<void> =>
  expect(async () => {
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser', { timeout: 2_000 }),
      page.getByRole('button', { name: /^Choose (a |another )?file$/ }).click({ timeout: 2_000 }),
    ]);
    await chooser.setFiles(file);
  }).toPass();
