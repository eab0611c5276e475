import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { postgresFileStore } from '@/lib/platform/storage';
import { benchDatabase } from './bench-database';
import { type ExportRun, runProgram } from './export-task';

/** Writes a file for each size into the folder, with so many made-up learners, as an export makes it. */
export const madeUpFiles = async (folder: string, sizes: readonly number[]): Promise<readonly string[]> => {
  const database = await benchDatabase(10, ...sizes);
  try {
    const [warmUp, ...providers] = database.providers;
    const paths: string[] = [];
    for (const provider of providers) {
      const { fileId } = await runProgram<ExportRun>('export-program.ts', database.url, { ...provider, warmUp });
      const file = path.join(folder, `${provider.learners}.XML`);
      await pipeline(postgresFileStore(database.pool, provider.tenantId).open(fileId), createWriteStream(file));
      paths.push(file);
    }
    return paths;
  } finally {
    await database.destroy();
  }
};
