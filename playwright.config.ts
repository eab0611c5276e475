import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/browser.mjs';

const port = Number(process.env.E2E_PORT ?? 4577);
const origin = `http://localhost:${port}`;
const QUIET_BROWSER = [
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
];
// Chromium's sandbox refuses to work for root.
const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

export default defineConfig({
  testDir: 'tests/e2e',
  fullyParallel: false,
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 90_000,
  // The first page of a server that has just started is slow on a busy machine, and no fault.
  expect: { timeout: 20_000 },
  reporter: 'line',
  outputDir: '.data/e2e',
  use: {
    baseURL: origin,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    launchOptions: { executablePath: findBrowser(), args: [...QUIET_BROWSER, ...sandbox] },
  },
  webServer: {
    command: `node scripts/e2e-server.mjs ${port}`,
    url: `${origin}/api/health/ready`,
    timeout: 120_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
    stdout: 'pipe',
    stderr: 'pipe',
  },
});
