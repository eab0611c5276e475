import { isLicensedForLrs } from '../provider';
import type { PortalAccessStores } from './ports';
import type { PortalAccess } from './schema';

/**
 * Whether a provider works with the LRS portal's files. Who has credentials for the web service does not: that knows at once what
 * a file knows tomorrow, compares the details before a ULN is taken, and keeps a ledger of every change.
 */
export const portalAccess = async (
  { licences, lrsCredentials }: PortalAccessStores,
  now: Date,
): Promise<PortalAccess> => {
  if (!isLicensedForLrs(await licences.list(), 'learner', now)) return 'not-licensed';
  return (await lrsCredentials.find()) === null ? 'open' : 'has-web-service';
};
