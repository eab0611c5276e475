import { isLicensedForLrs } from '../provider';
import type { PortalAccessStores } from './ports';
import type { PortalAccess } from './schema';

/**
 * Whether a provider works with the LRS portal's files. A provider with credentials for the web service does not: it has the
 * answer at once, with the details compared before a ULN is taken, and a ledger of every change.
 */
export const portalAccess = async (
  { licences, lrsCredentials }: PortalAccessStores,
  now: Date,
): Promise<PortalAccess> => {
  if (!isLicensedForLrs(await licences.list(), 'learner', now)) return 'not-licensed';
  return (await lrsCredentials.find()) === null ? 'open' : 'has-web-service';
};
