export const ORIGIN = 'http://localhost:3000';

// Imported before anything that reads the settings; the address of the database comes when there is one.
Object.assign(process.env, {
  DATABASE_URL: 'postgresql://nobody@localhost:1/nowhere',
  NEXTAUTH_SECRET: 'only-for-tests-only-for-tests-only',
  NEXTAUTH_URL: ORIGIN,
});

/** To be called before the first query: the pool keeps the address that it was opened with. */
export const connectTo = (url: string): void => {
  process.env.DATABASE_URL = url;
};
