import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { ensureBrowser } from '../browser.mjs';
import { endOf, startNode } from '../child.mjs';
import { inRoot } from '../root.mjs';
import { playwrightFailures, vitestFailures } from './failures.mjs';
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
  const report = readReport(file, exitCode);
  return outcomeOf({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
    exitCode,
    failures: vitestFailures(report),
  });
}

export async function playwright() {
  if (!existsSync(inRoot('.next/BUILD_ID'))) throw new Error('there is no built app to test');
  const file = freshReport('playwright.json');
  const env = { ...process.env, CHROMIUM_PATH: await ensureBrowser(), PLAYWRIGHT_JSON_OUTPUT_NAME: file };
  const exitCode = await endOf(
    startNode(['node_modules/@playwright/test/cli.js', 'test', '--reporter=line,json'], { env }),
  );
  const report = readReport(file, exitCode);
  const { stats } = report;
  return outcomeOf({
    passed: stats.expected,
    failed: stats.unexpected,
    skipped: stats.skipped,
    flaky: stats.flaky,
    exitCode,
    failures: playwrightFailures(report),
  });
}
