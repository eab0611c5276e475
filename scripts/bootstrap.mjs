// Runs before anything is installed: this file and what it imports use Node's own modules only.
import { mkdirSync } from 'node:fs';
import { run, runNode } from './child.mjs';
import { fingerprint, isMadeFrom, markAsMadeFrom } from './fingerprint.mjs';
import { isInstalled } from './installed.mjs';
import { inRoot } from './root.mjs';
import { inTurn } from './turn.mjs';

export { ROOT } from './root.mjs';

const OLDEST_NODE = [20, 19];
const SCHEMA = ['prisma/schema', 'prisma.config.ts', 'package-lock.json'];
const SOURCES = [
  ...['app', 'components', 'lib', 'public', 'instrumentation.ts', 'instrumentation-node.ts', 'proxy.ts'],
  ...['next.config.ts', 'postcss.config.mjs', 'tsconfig.json', ...SCHEMA],
];
const GENERATED_MARK = inRoot('lib/platform/prisma/generated/.made-from');
const BUILT_MARK = inRoot('.next/.made-from');
const QUIET_OUTPUT = ['ignore', 2, 2];

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
  console.error(`Muster needs Node.js ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

process.env.NEXT_TELEMETRY_DISABLED ??= '1';
process.env.DO_NOT_TRACK ??= '1';
process.env.PRISMA_HIDE_UPDATE_MESSAGE ??= '1';

const seconds = () => process.uptime().toFixed(1).padStart(6);
export const say = (sentence) => console.log(`[${seconds()} s] ${sentence}`);

/** Two commands may be started in one folder at the same moment: one does the work, the other waits and finds it done. */
async function unlessDone(isDone, work) {
  if (isDone()) return false;
  mkdirSync(inRoot('.data'), { recursive: true });
  return inTurn(inRoot('.data/setting-up'), async () => {
    if (isDone()) return false;
    await work();
    return true;
  });
}

// NODE_ENV=production would leave out the packages that build and test; a warning here is nothing to act on.
const NPM_CI = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];

function npmCi(stdio) {
  const npm = process.env.npm_execpath;
  if (npm?.endsWith('.js')) return runNode('npm ci', [npm, ...NPM_CI], { stdio });
  return run('npm', NPM_CI, { stdio, shell: process.platform === 'win32' });
}

/** With `quiet`, standard output stays free for what the command itself has to say. */
export const install = ({ quiet = false } = {}) =>
  unlessDone(isInstalled, () => {
    const sentence = 'installing packages (npm ci)';
    if (quiet) console.error(sentence);
    else say(sentence);
    return npmCi(quiet ? QUIET_OUTPUT : 'inherit');
  });

export function generate() {
  const value = fingerprint(SCHEMA);
  return unlessDone(
    () => isMadeFrom(GENERATED_MARK, value),
    async () => {
      say('making the database client (prisma generate)');
      const stdio = ['ignore', 'ignore', 'inherit'];
      await runNode('prisma generate', ['node_modules/prisma/build/index.js', 'generate'], { stdio });
      markAsMadeFrom(GENERATED_MARK, value);
    },
  );
}

export function build() {
  const value = fingerprint(SOURCES);
  return unlessDone(
    () => isMadeFrom(BUILT_MARK, value),
    async () => {
      say('building the app (next build)');
      const env = { ...process.env, NODE_ENV: 'production' };
      await runNode('next build', ['node_modules/next/dist/bin/next', 'build'], { env });
      markAsMadeFrom(BUILT_MARK, value);
    },
  );
}
