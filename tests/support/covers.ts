import { existsSync } from 'node:fs';
import path from 'node:path';

/** Says which files of lib a test covers that are not at its mirrored path: a contract, or a walk through several. */
export function covers(...files: string[]): void {
  for (const file of files) {
    if (!existsSync(path.resolve(import.meta.dirname, '../..', file))) throw new Error(`There is no ${file} to cover.`);
  }
}
