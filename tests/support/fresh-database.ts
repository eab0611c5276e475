import { inject } from 'vitest';
import { makeDatabase } from '../../scripts/database/throw-away.mjs';

/** A migrated database that no other test sees; call its `destroy` at the end. */
export const freshDatabase = () =>
  makeDatabase({ url: inject('databaseUrl'), ownerUrl: inject('databaseOwnerUrl') }, inject('databaseTemplate'));
