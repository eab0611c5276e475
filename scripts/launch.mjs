import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { generate, install, say } from './bootstrap.mjs';
import { endOf, startNode } from './child.mjs';
import { seedDemo, signIns } from './demo.mjs';
import { appEnvironment, readEnvironmentFile } from './environment.mjs';
import { refuseBusyPort, wantedPort } from './port.mjs';
import { ROOT } from './root.mjs';
import { stop, whenStopping } from './stopping.mjs';

const NEXT = 'node_modules/next/dist/bin/next';
const READY_WITHIN_MS = 120_000;

async function embeddedDatabase() {
  const { startDatabase } = await import('./database/index.mjs');
  const { claim } = await import('./database/claim.mjs');
  const database = await startDatabase();
  if (!(await claim(database.ownerUrl))) {
    throw new Error(
      'Muster is running from this folder already. Stop it first (Ctrl-C where it runs), or give this one a database of its own with DATABASE_URL.',
    );
  }
  whenStopping(database.stop);
  const place = path.relative(ROOT, database.home);
  return { ...database, place: place.startsWith('..') ? database.home : place };
}

const givenDatabase = ({ DATABASE_URL: url, DATABASE_MIGRATION_URL: ownerUrl }) => ({ url, ownerUrl: ownerUrl ?? url });

async function openDatabase(given) {
  const isEmbedded = !given.DATABASE_URL;
  const database = isEmbedded ? await embeddedDatabase() : givenDatabase(given);
  const isDemo = given.MUSTER_DEMO === undefined ? isEmbedded : given.MUSTER_DEMO === '1';
  return { ...database, isDemo };
}

/** The demo asks a Learning Records Service of its own, unless another is named. */
async function lrsSandbox(given, { isDemo }) {
  if (!isDemo || given.LRS_URL) return {};
  const { sandboxEnvironment, startLrsSandbox } = await import('./sandbox.mjs');
  return sandboxEnvironment(await startLrsSandbox());
}

async function isReady(port) {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/api/health/ready`);
    return answer.ok;
  } catch {
    return false;
  }
}

async function untilReady(port, app) {
  const until = Date.now() + READY_WITHIN_MS;
  while (!(await isReady(port))) {
    if (app.exitCode !== null || app.signalCode !== null) throw new Error('The app ended before it was ready.');
    if (Date.now() > until) throw new Error('The app did not become ready. What it printed above says why.');
    await sleep(200);
  }
}

function welcome({ env, database }) {
  const lines = ['', `Muster is ready: ${env.NEXTAUTH_URL}`];
  if (database.isDemo) {
    lines.push('', 'Sign in as one of these made-up people:');
    for (const { email, password, sees } of signIns()) lines.push(`  ${email}  ${password}  ${sees}`);
  }
  if (env.LRS_DEMO_KEY) lines.push('', `It asks a pretend Learning Records Service at ${env.LRS_URL}.`);
  if (database.place) lines.push('', `Your data is in ${database.place}. Delete that folder to begin again.`);
  console.log([...lines, 'Stop with Ctrl-C.', ''].join('\n'));
}

/** From a bare checkout to the app answering; `prepare` is what this way of running needs besides. */
export async function launch({ next, prepare = async () => {} }) {
  readEnvironmentFile();
  const port = wantedPort(process.env.PORT);
  await refuseBusyPort(port);
  await install();
  await generate();
  await prepare();
  const database = await openDatabase(process.env);
  const { migrate } = await import('./migrate.mjs');
  await migrate(database.ownerUrl, { log: say });
  const sandbox = await lrsSandbox(process.env, database);
  const env = { ...appEnvironment(process.env, { port, database, isDemo: database.isDemo }), ...sandbox };
  if (database.isDemo) await seedDemo(env);
  const app = startNode([NEXT, next, '-p', String(port)], { env });
  const ended = endOf(app);
  await untilReady(port, app);
  welcome({ env, database });
  const code = await ended;
  await stop(code === 0 ? 0 : 1);
}
