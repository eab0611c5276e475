import { isLicensedForLrs } from '../provider';
import type { LrsStandingNeeds } from './read-lrs-settings';
import type { LrsStanding } from './settings-schema';

/** Whether a provider can ask the LRS about its learners now, and why not. */
export const readLrsStanding = async (needs: LrsStandingNeeds): Promise<LrsStanding> => ({
  isSandbox: needs.lrsPlace().isSandbox,
  isLicensed: isLicensedForLrs(await needs.licences.list(), 'learner', needs.clock.now()),
  isSetUp: (await needs.lrsCredentials.find()) !== null,
  stop: await needs.lrsStops.find(),
});
