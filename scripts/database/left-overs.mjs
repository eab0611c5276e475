import { readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { isAlive } from '../turn.mjs';
import { isRoot, serverAccount } from './account.mjs';
import { serverPrograms } from './binaries.mjs';
import { dataFolder, hasCluster, stopCluster } from './cluster.mjs';
import { refuge, THROW_AWAY, throwAwayParent } from './place.mjs';

const isOurs = (name) => isRoot || statSync(path.join(throwAwayParent(), name)).uid === process.getuid?.();
const ownerOf = (folder) => Number(folder.slice(THROW_AWAY.length).split('-')[0]);

/** Stops and removes the throw-away clusters of test runs that were killed before they could. */
export async function removeLeftOvers() {
  const folders = readdirSync(throwAwayParent()).filter((name) => name.startsWith(THROW_AWAY));
  const abandoned = folders.filter((name) => isOurs(name) && !isAlive(ownerOf(name)));
  if (abandoned.length === 0) return;
  const programs = await serverPrograms(refuge());
  for (const name of abandoned) {
    const home = path.join(throwAwayParent(), name);
    if (hasCluster(home)) stopCluster({ home, programs, account: serverAccount(dataFolder(home)) }, 'immediate');
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  }
}
