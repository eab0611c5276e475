import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { runNode } from '../child.mjs';
import { inRoot } from '../root.mjs';

const CRUISER = 'node_modules/dependency-cruiser';

/** dependency-cruiser reads TypeScript with the compiler it finds, and cannot use one as new as ours: it gets its own. */
export function giveItsCompiler() {
  const place = inRoot(CRUISER, 'node_modules/typescript');
  if (existsSync(place)) return;
  mkdirSync(inRoot(CRUISER, 'node_modules'), { recursive: true });
  symlinkSync(inRoot('node_modules/typescript6'), place, 'junction');
}

export async function importRules() {
  giveItsCompiler();
  await runNode('dependency-cruiser', [`${CRUISER}/bin/dependency-cruise.mjs`, '.']);
}
