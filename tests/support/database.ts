import type { TestProject } from 'vitest/node';
import { makeDatabase, throwAwayDatabase } from '../../scripts/database/throw-away.mjs';
import { migrate } from '../../scripts/migrate.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    databaseUrl: string;
    databaseOwnerUrl: string;
    databaseTemplate: string;
  }
}

const databaseName = (url: string) => new URL(url).pathname.slice(1);

/** The migrated database is kept as a template: nobody connects to it, so that tests can copy it. */
export default async function setUp(project: TestProject) {
  const template = await throwAwayDatabase();
  await migrate(template.ownerUrl, { log: () => {} });
  const shared = await makeDatabase(template, databaseName(template.ownerUrl));
  project.provide('databaseUrl', shared.url);
  project.provide('databaseOwnerUrl', shared.ownerUrl);
  project.provide('databaseTemplate', databaseName(template.ownerUrl));
  return async () => {
    await shared.destroy();
    await template.destroy();
  };
}
