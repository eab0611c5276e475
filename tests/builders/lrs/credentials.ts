import type { LrsCredentials } from '@/lib/lrs';

/** Made up, in the forms that the schema asks for. */
export const aCredentials = (more: Partial<LrsCredentials> = {}): LrsCredentials => ({
  organisation: { kind: 'ukprn', ukprn: 'SAND0001' },
  orgPassword: 'SandboxPass00001',
  userName: 'Robin Made-Up',
  vendorId: 1,
  ...more,
});
