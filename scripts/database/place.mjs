import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inRoot, ROOT } from '../root.mjs';
import { isRoot } from './account.mjs';

const LASTING_TMP = '/var/tmp';

function canBeEntered(folder) {
  if (!(statSync(folder).mode & 0o001)) return false;
  const parent = path.dirname(folder);
  return parent === folder || canBeEntered(parent);
}

/**
 * Where the server's programs must be copied to, or null when it can use them where they are. A checkout below a
 * private folder (root's home, say) cannot be entered by the account that the server runs as.
 */
export function refuge() {
  if (!isRoot || canBeEntered(ROOT)) return null;
  const name = `muster-${createHash('sha256').update(ROOT).digest('hex').slice(0, 12)}`;
  const folder = path.join(LASTING_TMP, name);
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o711);
  return folder;
}

export const lastingHome = () => path.join(refuge() ?? inRoot('.data'), 'postgres');

export const THROW_AWAY = 'muster-test-';
export const throwAwayParent = () => (isRoot ? LASTING_TMP : tmpdir());

/** The process id in the name lets a later run see that the owner is gone. */
export const throwAwayHome = () =>
  path.join(throwAwayParent(), `${THROW_AWAY}${process.pid}-${randomBytes(4).toString('hex')}`);
