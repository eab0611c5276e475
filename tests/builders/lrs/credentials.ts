import type { StoredCredentials } from '@/lib/features/lrs';
import type { LrsCredentials } from '@/lib/lrs';

/** Made up, in the forms that the schema asks for. */
export const aCredentials = (more: Partial<LrsCredentials> = {}): LrsCredentials => ({
  organisation: { kind: 'ukprn', ukprn: 'SAND0001' },
  orgPassword: 'SandboxPass00001',
  userName: 'Robin Made-Up',
  vendorId: 1,
  ...more,
});

/** As a provider has given them; its certificate is none that anybody could use. */
export const storedCredentials: StoredCredentials = {
  organisationRef: null,
  vendorId: null,
  password: 'SandboxPass00001',
  certificate: { kind: 'pem', pem: '', passphrase: '' },
  certificateSubject: 'CN=Example',
  certificateExpiresAt: new Date('2027-10-05T12:00:00.000Z'),
  changedAt: new Date('2026-10-05T12:00:00.000Z'),
};
