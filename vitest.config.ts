import { existsSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'vitest/config';

const here = (name: string) => path.resolve(import.meta.dirname, name);

const resolve = { alias: { '@': here('.'), 'server-only': here('tests/support/empty.ts') } };
const setupFiles = [here('tests/support/strict-console.ts'), here('tests/support/loopback-only.ts')];
// A limit for what hangs, not a measure of speed: a busy machine may be ten times slower than a free one.
const patience = { testTimeout: 120_000, hookTimeout: 120_000 };
const DATABASE_TESTS = 'tests/**/*.db.test.ts';
const NOT_VITEST = ['tests/e2e/**'];
const SHARED_TESTS = 'tests/shared/**/*.test.ts';
const mustRunSharedTests = process.env.CI === 'true' || existsSync(here('../shared'));

const unit = {
  resolve,
  test: {
    name: 'unit',
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: [DATABASE_TESTS, SHARED_TESTS, ...NOT_VITEST],
    setupFiles,
    ...patience,
  },
};

const db = {
  resolve,
  test: {
    name: 'db',
    include: [DATABASE_TESTS],
    exclude: [SHARED_TESTS, ...NOT_VITEST],
    globalSetup: [here('tests/support/database.ts')],
    setupFiles,
    ...patience,
  },
};

const shared = {
  resolve,
  test: {
    name: 'shared',
    include: [SHARED_TESTS],
    globalSetup: [here('tests/support/shared-folder.ts')],
    setupFiles,
    ...patience,
  },
};

export default defineConfig({
  test: {
    passWithNoTests: false,
    allowOnly: false,
    projects: mustRunSharedTests ? [unit, db, shared] : [unit, db],
  },
});
