import { existsSync, readFileSync } from 'node:fs';
import { runNode } from './child.mjs';
import { inRoot } from './root.mjs';

const SEED = 'prisma/seed/index.ts';

/** Writes the demo unless it is there. Under this condition the app's "server-only" modules may be imported. */
export const seedDemo = (env) => runNode('the demo', ['--import', 'tsx', '--conditions=react-server', SEED], { env });

export function signIns() {
  const file = inRoot('prisma/seed/sign-ins.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
}
