import { workerDatabase } from '@/tests/support/worker-database';

/** Points the app's settings at the tests' database; call before anything of the platform asks for them. */
export const connectAppDatabase = (url: string = workerDatabase().url): void => {
  process.env.DATABASE_URL = url;
  process.env.NEXTAUTH_SECRET = 'only for tests, only for tests, only for tests';
  process.env.NEXTAUTH_URL = 'http://localhost:3000';
};
