// npm run screenshots: starts the built app with its demo and makes the pictures of README.md and docs.
import { mkdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { build, generate, install } from './bootstrap.mjs';
import { ensureBrowser } from './browser.mjs';
import { startNode } from './child.mjs';
import { inRoot } from './root.mjs';
import { takeLrsWalks } from './screenshots/lrs-walks.mjs';
import { command, stop, whenStopping } from './stopping.mjs';

const PORT = 4588;
const ORIGIN = `http://localhost:${PORT}`;
const FOLDER = 'docs/screenshots';
const TRIES = 240;
const DESK = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };

async function untilReady() {
  for (let turn = 0; turn < TRIES; turn += 1) {
    const answer = await fetch(`${ORIGIN}/api/health/ready`).catch(() => null);
    if (answer?.ok) return;
    await sleep(500);
  }
  throw new Error('The app did not become ready.');
}

async function signIn(page) {
  await page.goto(`${ORIGIN}/sign-in`);
  await page.getByRole('button', { name: /^Use/ }).first().click();
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('button', { name: /^Your account/ }).waitFor();
}

const pictures = (page) => ({
  async at(name, path) {
    await page.goto(`${ORIGIN}${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await sleep(600);
    await page.screenshot({ path: inRoot(`${FOLDER}/${name}.png`) });
  },
  async now(name) {
    await sleep(600);
    await page.screenshot({ path: inRoot(`${FOLDER}/${name}.png`) });
  },
});

async function take(browser) {
  const page = await browser.newPage({ viewport: DESK, locale: 'en-GB', reducedMotion: 'reduce' });
  const picture = pictures(page);
  await page.goto(`${ORIGIN}/sign-in`);
  await picture.now('sign-in');
  await signIn(page);
  await picture.at('overview', '/99999999');
  await picture.at('exports', '/99999999/ilr/exports');
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await picture.now('create-export');
  await picture.at('import', '/99999999/import');
  await picture.at('learners', '/99999999/learners');
  await picture.at('learner', '/99999999/learners/M000003/2526');
  await picture.at('aim', '/99999999/learners/M000003/2526/aims/1');
  await page.getByRole('button', { name: 'Edit The aim' }).click();
  await picture.now('aim');
  await picture.at('ulns', '/99999999/ulns');
  await takeLrsWalks(page, ORIGIN, picture.now);
  await page.emulateMedia({ colorScheme: 'dark' });
  await picture.at('exports-dark', '/99999999/ilr/exports');
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(PHONE);
  await picture.at('exports-phone', '/99999999/ilr/exports');
}

async function main() {
  await install();
  await generate();
  await build();
  const executablePath = await ensureBrowser();
  startNode(['scripts/e2e-server.mjs', String(PORT)]);
  await untilReady();
  const { chromium } = await import('@playwright/test');
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath, args });
  whenStopping(() => browser.close());
  mkdirSync(inRoot(`${FOLDER}/lrs`), { recursive: true });
  await take(browser);
  await stop(0);
}

await command(main, { codeOnSignal: 130 });
