import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { run } from './child.mjs';

const isDebianRoot = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** Does nothing where it may not or cannot: the caller looks again whether the program is there. */
export async function installFromDebian(packages) {
  if (!isDebianRoot()) return;
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  await run('apt-get', ['update', '-qq'], options);
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options);
}

const hasXmllint = () => !spawnSync('xmllint', ['--version'], { stdio: 'ignore' }).error;

export async function ensureXmllint() {
  if (!hasXmllint()) await installFromDebian(['libxml2-utils']);
  if (hasXmllint()) return;
  throw new Error(
    'The tests need xmllint: on Debian and Ubuntu `apt-get install libxml2-utils`, on macOS it comes with the system.',
  );
}
