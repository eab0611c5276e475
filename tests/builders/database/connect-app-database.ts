import { inject } from 'vitest';

/** Points the app's settings at the tests' database; call before anything of the platform asks for them. */
export const connectAppDatabase = (url: string = inject('databaseUrl')): void => {
  process.env.DATABASE_URL = url;
  process.env.NEXTAUTH_SECRET = 'only for tests, only for tests, only for tests';
  process.env.NEXTAUTH_URL = 'http://localhost:3000';
};
