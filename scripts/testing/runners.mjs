import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { ensureBrowser } from '../browser.mjs';
import { endOf, startNode } from '../child.mjs';
import { inRoot } from '../root.mjs';
import { outcomeOf } from './tally.mjs';

function freshReport(name) {
  mkdirSync(inRoot('.data'), { recursive: true });
  const file = inRoot('.data', name);
  rmSync(file, { force: true });
  return file;
}

function readReport(file, exitCode) {
  if (!existsSync(file)) throw new Error(`the run ended without a report (${exitCode})`);
  return JSON.parse(readFileSync(file, 'utf8'));
}

// Left to itself it keeps a processor free, which on two is half of them.
const WORKERS = `--maxWorkers=${availableParallelism()}`;

export async function vitest(project) {
  const file = freshReport(`vitest-${project}.json`);
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
  const { NODE_ENV: _, ...env } = process.env;
  const exitCode = await endOf(
    startNode(['node_modules/vitest/vitest.mjs', 'run', `--project=${project}`, WORKERS, ...reporters], { env }),
  );
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = readReport(file, exitCode);
  return outcomeOf({
    passed: numPassedTests,
    failed: numFailedTests,
    skipped: numPendingTests + numTodoTests,
    exitCode,
  });
}

// Each has a server, a database and a sandbox of its own, so that neither sees what the other does.
const HALVES = Math.min(2, availableParallelism());
const E2E_PORT = 4577;

async function playwrightShare(share, env) {
  const file = freshReport(`playwright-${share}.json`);
  const args = ['test', `--shard=${share}/${HALVES}`, `--output=.data/e2e-${share}`, '--reporter=line,json'];
  const port = String(E2E_PORT + share);
  const exitCode = await endOf(
    startNode(['node_modules/@playwright/test/cli.js', ...args], {
      env: { ...env, E2E_PORT: port, PLAYWRIGHT_JSON_OUTPUT_NAME: file },
    }),
  );
  return { stats: readReport(file, exitCode).stats, exitCode };
}

export async function playwright() {
  if (!existsSync(inRoot('.next/BUILD_ID'))) throw new Error('there is no built app to test');
  const env = { ...process.env, CHROMIUM_PATH: await ensureBrowser() };
  const shares = Array.from({ length: HALVES }, (_, index) => playwrightShare(index + 1, env));
  const runs = await Promise.all(shares);
  const sum = (name) => runs.reduce((total, { stats }) => total + stats[name], 0);
  return outcomeOf({
    passed: sum('expected'),
    failed: sum('unexpected'),
    skipped: sum('skipped'),
    flaky: sum('flaky'),
    exitCode: Math.max(...runs.map(({ exitCode }) => (typeof exitCode === 'number' ? exitCode : 1))),
  });
}
