import { inject } from 'vitest';
import { makeDatabase } from '../../scripts/database/throw-away.mjs';
import { workerDatabase } from './worker-database';

/** A migrated database that no other test sees; call its `destroy` at the end. */
export const freshDatabase = () => makeDatabase(workerDatabase(), inject('databaseTemplate'));
