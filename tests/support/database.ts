import { availableParallelism } from 'node:os';
import type { TestProject } from 'vitest/node';
import { makeDatabase, throwAwayDatabase } from '../../scripts/database/throw-away.mjs';
import { migrate } from '../../scripts/migrate.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** One for each worker: files that a worker runs after one another share it, files that run at once do not. */
    databases: readonly { readonly url: string; readonly ownerUrl: string }[];
    databaseTemplate: string;
  }
}

const databaseName = (url: string) => new URL(url).pathname.slice(1);

/** The migrated database is kept as a template: nobody connects to it, so that tests can copy it. */
export default async function setUp(project: TestProject) {
  const template = await throwAwayDatabase();
  await migrate(template.ownerUrl, { log: () => {} });
  const databases: Awaited<ReturnType<typeof makeDatabase>>[] = [];
  // Unless a run asks for a number, vitest has fewer workers than processors.
  const workers = project.vitest.config.maxWorkers ?? availableParallelism();
  for (let worker = 0; worker < workers; worker += 1)
    databases.push(await makeDatabase(template, databaseName(template.ownerUrl)));
  project.provide(
    'databases',
    databases.map(({ url, ownerUrl }) => ({ url, ownerUrl })),
  );
  project.provide('databaseTemplate', databaseName(template.ownerUrl));
  return async () => {
    for (const database of databases) await database.destroy();
    await template.destroy();
  };
}
