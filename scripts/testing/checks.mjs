import { runNode } from '../child.mjs';

const NEXT = 'node_modules/next/dist/bin/next';
const PRISMA = 'node_modules/prisma/build/index.js';
const DIFF = ['--from-migrations', 'prisma/migrations', '--to-schema', 'prisma/schema', '--exit-code'];

export const lock = () => runNode('the lock', ['scripts/check-lock.mjs']);

export const formatAndLint = () =>
  runNode('biome', ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.']);

/** The routes' types are written first: links are checked against them. */
export async function types() {
  await runNode('next typegen', [NEXT, 'typegen']);
  await runNode('tsc', ['node_modules/typescript/bin/tsc', '--noEmit', '-p', '.']);
}

export const deadCode = () => runNode('knip', ['node_modules/knip/bin/knip.js', '--no-progress']);

export async function migrationsMatchSchema() {
  const { throwAwayDatabase } = await import('../database/throw-away.mjs');
  const database = await throwAwayDatabase();
  const env = { ...process.env, DATABASE_URL: database.ownerUrl, DATABASE_MIGRATION_URL: database.ownerUrl };
  try {
    await runNode('prisma migrate diff', [PRISMA, 'migrate', 'diff', ...DIFF], { env });
  } finally {
    await database.destroy();
  }
}
