import type { Clock } from '@/lib/ports';
import { isLicensedForLrs, type LicenceStore } from '../provider';
import type { LrsStops } from './ports';
import type { LrsCredentialStore, StoredCredentials } from './settings-ports';
import type { CertificateFacts, LrsSettingsView } from './settings-schema';

const DAY_MS = 24 * 60 * 60 * 1000;

export type LrsPlace = { readonly host: string; readonly isSandbox: boolean };

export type LrsStandingNeeds = {
  readonly lrsCredentials: LrsCredentialStore;
  readonly lrsStops: LrsStops;
  readonly licences: LicenceStore;
  readonly lrsPlace: () => LrsPlace;
  readonly clock: Clock;
};

const certificateFacts = (
  { certificateSubject, certificateExpiresAt }: StoredCredentials,
  now: Date,
): CertificateFacts => ({
  subject: certificateSubject,
  expiresAt: certificateExpiresAt.toISOString(),
  daysLeft: Math.floor((certificateExpiresAt.getTime() - now.getTime()) / DAY_MS),
});

/** How a provider is set up for the LRS, without its secrets. */
export const readLrsSettings = async (needs: LrsStandingNeeds): Promise<LrsSettingsView> => {
  const now = needs.clock.now();
  const stored = await needs.lrsCredentials.find();
  const licences = await needs.licences.list();
  return {
    ...needs.lrsPlace(),
    credentials: stored && {
      organisationRef: stored.organisationRef,
      vendorId: stored.vendorId,
      certificate: certificateFacts(stored, now),
      changedAt: stored.changedAt.toISOString(),
    },
    stop: await needs.lrsStops.find(),
    licensedFor: {
      learners: isLicensedForLrs(licences, 'learner', now),
      applicants: isLicensedForLrs(licences, 'applicant', now),
    },
  };
};
