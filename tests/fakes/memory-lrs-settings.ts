import type { LrsCredentialStore, StoredCredentials } from '@/lib/features/lrs';
import type { Licence, LicenceStore } from '@/lib/features/provider';

/** The credentials of one provider, kept in memory. */
export const memoryLrsCredentials = (): LrsCredentialStore => {
  let stored: StoredCredentials | null = null;
  return {
    find: async () => stored,
    save: async (credentials) => {
      stored = credentials;
    },
  };
};

export const memoryLicences = (licences: readonly Licence[]): LicenceStore => ({ list: async () => licences });
