// Finds a Chromium for the browser tests, or gets one. A machine without one fails; nothing is skipped.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { run } from './child.mjs';
import { installFromDebian } from './debian.mjs';

const require = createRequire(import.meta.url);
const SYSTEM_BROWSERS = {
  linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    `${process.env.PROGRAMFILES}\\Google\\Chrome\\Application\\chrome.exe`,
    `${process.env['PROGRAMFILES(X86)']}\\Microsoft\\Edge\\Application\\msedge.exe`,
  ],
};

const playwrightsOwn = () => require('playwright-core').chromium.executablePath();

export function findBrowser() {
  const candidates = [process.env.CHROMIUM_PATH, playwrightsOwn(), ...(SYSTEM_BROWSERS[process.platform] ?? [])];
  return candidates.find((file) => file && existsSync(file));
}

async function downloadPlaywrightsOwn() {
  const cli = path.join(path.dirname(require.resolve('playwright-core/package.json')), 'cli.js');
  await run(process.execPath, [cli, 'install', 'chromium'], { timeout: 300_000 });
}

export async function ensureBrowser() {
  const ways = [() => installFromDebian(['chromium', 'fonts-liberation']), downloadPlaywrightsOwn];
  for (const way of ways) {
    const found = findBrowser();
    if (found) return found;
    await way().catch((error) => console.error(error.message));
  }
  const found = findBrowser();
  if (found) return found;
  throw new Error('The browser tests need Chrome or Chromium: install one, or set CHROMIUM_PATH to it.');
}
