// The embedded PostgreSQL for a machine without one; used only when DATABASE_URL is not set.
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { inTurn } from '../turn.mjs';
import { giveTo, serverAccount } from './account.mjs';
import { serverPrograms } from './binaries.mjs';
import { dataFolder, hasCluster, makeCluster, passwordOf, portOfRunning, stopCluster } from './cluster.mjs';
import { removeLeftOvers } from './left-overs.mjs';
import { lastingHome, refuge, throwAwayHome } from './place.mjs';
import { makeRolesAndDatabase } from './roles.mjs';

async function bringUp(server, database) {
  if (!hasCluster(server.home)) makeCluster(server);
  const password = passwordOf(server.home);
  const address = (user, port, name) => `postgresql://${user}:${password}@127.0.0.1:${port}/${name}`;
  const port = await portOfRunning(server, (candidate) => address('postgres', candidate, 'postgres'));
  await makeRolesAndDatabase(address('postgres', port, 'postgres'), { database, password });
  return {
    url: address('muster_app', port, database),
    ownerUrl: address('muster_owner', port, database),
    home: server.home,
    stop: () => stopCluster(server, 'fast'),
    destroy: () => {
      stopCluster(server, 'immediate');
      rmSync(server.home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

export async function startDatabase({ home = lastingHome(), database = 'muster', durable = true } = {}) {
  const account = serverAccount(dataFolder(home));
  mkdirSync(home, { recursive: true, mode: 0o700 });
  giveTo(account, home);
  const server = { home, account, durable, programs: await serverPrograms(refuge()) };
  return inTurn(path.join(home, 'starting'), () => bringUp(server, database));
}

/** A cluster of its own that forgets everything: for tests. */
export async function startThrowAwayDatabase() {
  await removeLeftOvers();
  return startDatabase({ home: throwAwayHome(), durable: false });
}
