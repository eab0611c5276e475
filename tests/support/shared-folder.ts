import { existsSync } from 'node:fs';
import path from 'node:path';

export const SHARED_FOLDER = path.resolve(import.meta.dirname, '../../../shared');

/** A global setup, so that a run which must have the folder fails in one sentence instead of one test at a time. */
export default function setUp() {
  if (existsSync(SHARED_FOLDER)) return;
  throw new Error('The tests in tests/shared need the folder "shared" beside the project, and it is not there.');
}
