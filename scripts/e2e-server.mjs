// The built app on a throw-away database with the demo in it: what the browser tests talk to.
import { generate } from './bootstrap.mjs';
import { endOf, startNode } from './child.mjs';
import { throwAwayDatabase } from './database/throw-away.mjs';
import { seedDemo } from './demo.mjs';
import { appEnvironment, freshSecrets } from './environment.mjs';
import { migrate } from './migrate.mjs';
import { wantedPort } from './port.mjs';
import { sandboxEnvironment, startLrsSandbox } from './sandbox.mjs';
import { command, stop, whenStopping } from './stopping.mjs';

// The system's own, besides what the app gets here: a key that the person uses elsewhere must not reach a test.
const PASSED_ON = [
  'PATH',
  'HOME',
  'TMPDIR',
  'TEMP',
  'SystemRoot',
  'DATABASE_URL',
  'DATABASE_MIGRATION_URL',
  'CRON_SECRET',
];

const ownEnvironment = () =>
  Object.fromEntries(PASSED_ON.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));

async function serve(port) {
  await generate();
  const database = await throwAwayDatabase();
  whenStopping(database.destroy);
  await migrate(database.ownerUrl, { log: () => {} });
  const given = { ...ownEnvironment(), ...freshSecrets(), NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' };
  const sandbox = sandboxEnvironment(await startLrsSandbox());
  const env = { ...appEnvironment(given, { port, database, isDemo: true }), ...sandbox };
  await seedDemo(env);
  const app = startNode(['node_modules/next/dist/bin/next', 'start', '-p', String(port), '-H', '127.0.0.1'], { env });
  await endOf(app);
  await stop(1);
}

await command(() => serve(wantedPort(process.argv[2])), { codeOnSignal: 0 });
