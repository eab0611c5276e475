import { existsSync } from 'node:fs';
import { build, generate, install, say } from './bootstrap.mjs';
import { ensureXmllint } from './debian.mjs';
import { inRoot } from './root.mjs';
import { command, stop } from './stopping.mjs';
import { makeTally } from './testing/tally.mjs';

// Playwright sets FORCE_COLOR for its workers, and Node warns where it meets both.
delete process.env.NO_COLOR;

const mustRunSharedTests = () => process.env.CI === 'true' || existsSync(inRoot('../shared'));

async function test() {
  await install();
  await generate();
  const checks = await import('./testing/checks.mjs');
  const { importRules } = await import('./testing/import-rules.mjs');
  const { vitest, playwright } = await import('./testing/runners.mjs');
  const { step, report } = makeTally();
  await step('lock file', checks.lock);
  await step('format and lint', checks.formatAndLint);
  await step('types', checks.types);
  await step('import rules', importRules);
  await step('dead code', checks.deadCode);
  await step('migrations match the schema', checks.migrationsMatchSchema);
  await step('xmllint is here', ensureXmllint);
  await step('unit, contract and architecture tests', () => vitest('unit'));
  await step('database tests', () => vitest('db'));
  if (mustRunSharedTests()) await step('tests with the shared folder', () => vitest('shared'));
  else say('tests with the shared folder: left out, there is none beside this project');
  await step('build', async () => void (await build()));
  await step('browser tests', playwright);
  await stop(report() ? 0 : 1);
}

await command(test, { codeOnSignal: 130 });
