// npm run --silent ilr -- check FILE... | rewrite FILE. Works in a fresh clone: it installs what it needs first.
import { install } from './bootstrap.mjs';
import { endOf, startNode } from './child.mjs';
import { inRoot } from './root.mjs';

const UNUSABLE = 2;

try {
  await install({ quiet: true });
  const command = ['--import', import.meta.resolve('tsx'), inRoot('scripts/ilr-command.ts'), ...process.argv.slice(2)];
  const end = await endOf(startNode(command, { cwd: process.cwd() }));
  process.exitCode = typeof end === 'number' ? end : UNUSABLE;
} catch (error) {
  console.error(`The command could not be started: ${error.message}`);
  process.exitCode = UNUSABLE;
}
