import { existsSync, readFileSync } from 'node:fs';
import { inRoot } from './root.mjs';

const packagesIn = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/** npm writes its own list as the last thing of an installation, so a list that agrees means a whole one. */
export function isInstalled() {
  const list = inRoot('node_modules/.package-lock.json');
  if (!existsSync(list)) return false;
  const present = packagesIn(list);
  return Object.entries(packagesIn(inRoot('package-lock.json'))).every(([place, wanted]) => {
    if (place === '') return true;
    const found = present[place];
    return found ? found.version === wanted.version : Boolean(wanted.optional || wanted.devOptional);
  });
}
