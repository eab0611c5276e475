import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { loadEnvFile } from 'node:process';
import { inRoot } from './root.mjs';

/** What is in the environment already wins over the file. */
export function readEnvironmentFile() {
  if (existsSync(inRoot('.env'))) loadEnvFile(inRoot('.env'));
}

function keptSecret(name, make) {
  const file = inRoot('.data', name);
  mkdirSync(inRoot('.data'), { recursive: true });
  if (!existsSync(file)) writeFileSync(file, make(), { mode: 0o600 });
  return readFileSync(file, 'utf8');
}

const newSecret = () => randomBytes(32).toString('base64url');
// Inngest's form of a key: a name for people to know it by, then the key itself in hexadecimal.
const newSigningKey = () => `signkey-muster-${randomBytes(32).toString('hex')}`;

export const freshSecrets = () => ({ NEXTAUTH_SECRET: newSecret(), MUSTER_JOBS_SIGNING_KEY: newSigningKey() });

const keptSecrets = (given) => ({
  NEXTAUTH_SECRET: given.NEXTAUTH_SECRET ?? keptSecret('nextauth-secret', newSecret),
  MUSTER_JOBS_SIGNING_KEY: given.MUSTER_JOBS_SIGNING_KEY ?? keptSecret('jobs-signing-key', newSigningKey),
});

/**
 * With what the app keeps its memory small. Threads that deflate would each keep some of their own (glibc): 40 MB that a
 * server has no use for. Young objects get 12 MB instead of 48: an export is as quick, and 40 MB smaller.
 */
export const inLittleMemory = (given) => ({
  MALLOC_ARENA_MAX: '2',
  ...given,
  NODE_OPTIONS: ['--max-semi-space-size=4', given.NODE_OPTIONS].filter(Boolean).join(' '),
});

/** What the app is started with: everything given, and a value of ours for what it cannot do without. */
export const appEnvironment = (given, { port, database, isDemo }) => ({
  ...inLittleMemory(given),
  ...keptSecrets(given),
  DATABASE_URL: database.url,
  DATABASE_MIGRATION_URL: database.ownerUrl,
  NEXTAUTH_URL: given.NEXTAUTH_URL ?? given.APP_ORIGIN ?? `http://localhost:${port}`,
  MUSTER_DEMO: isDemo ? '1' : '0',
});
