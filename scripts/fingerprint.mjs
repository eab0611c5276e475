import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot, ROOT } from './root.mjs';

const DERIVED = inRoot('lib/platform/prisma/generated');

function filesAt(name) {
  const place = inRoot(name);
  if (place === DERIVED || !existsSync(place)) return [];
  if (!statSync(place).isDirectory()) return [place];
  return readdirSync(place)
    .sort()
    .flatMap((child) => filesAt(path.join(name, child)));
}

/** One value that changes when any of these files and folders does. */
export function fingerprint(names) {
  const hash = createHash('sha256');
  for (const file of names.flatMap(filesAt)) {
    const content = readFileSync(file);
    hash.update(`${path.relative(ROOT, file)}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/** Kept inside what was made from the files, so it is gone when that is. */
export const isMadeFrom = (mark, value) => existsSync(mark) && readFileSync(mark, 'utf8') === value;
export const markAsMadeFrom = (mark, value) => writeFileSync(mark, value);
