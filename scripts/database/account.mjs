import { chownSync, existsSync, readFileSync, statSync } from 'node:fs';

export const isRoot = process.getuid?.() === 0;

/** PostgreSQL refuses to run as root, so root lends it the account that made the data, or one that every Unix has. */
export function serverAccount(data) {
  if (!isRoot) return {};
  const owner = existsSync(data) ? statSync(data) : { uid: 0 };
  if (owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const accounts = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', 'nobody']) {
    const entry = accounts.find((line) => line.startsWith(`${name}:`));
    if (!entry) continue;
    const [, , uid, gid] = entry.split(':');
    return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error('PostgreSQL cannot run as root, and this machine has neither a "postgres" nor a "nobody" account.');
}

export function giveTo(account, file) {
  if (account.uid !== undefined) chownSync(file, account.uid, account.gid);
}
