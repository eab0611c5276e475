import { z } from 'zod';
import type { LrsStop } from './change-schema';

/** The LRS takes a password of this length and no other. */
export const ORG_PASSWORD_LENGTH = 16;
const CERTIFICATE_CHARACTERS_MAX = 200_000;
const passphrase = z.string().max(1_000);

/** A client certificate with its key, as it was uploaded. */
export const certificateFile = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('pem'), pem: z.string().max(CERTIFICATE_CHARACTERS_MAX), passphrase }),
  z.object({ kind: z.literal('pfx'), pfxBase64: z.base64().max(CERTIFICATE_CHARACTERS_MAX), passphrase }),
]);
export type CertificateFile = z.infer<typeof certificateFile>;

/** `password` '' and `certificate` null keep what is stored. */
export const saveLrsSettingsInput = z.object({
  organisationRef: z.string().max(20),
  vendorId: z.string().max(20),
  password: z.string().max(100),
  certificate: certificateFile.nullable(),
});
export type SaveLrsSettingsInput = z.infer<typeof saveLrsSettingsInput>;

/** Why a certificate cannot be used. `convertWith` is a command that makes an old PFX file readable. */
export type CertificateRefusal =
  | { readonly kind: 'legacy-pfx'; readonly convertWith: string }
  | { readonly kind: 'wrong-passphrase' }
  | { readonly kind: 'key-missing' }
  | { readonly kind: 'key-does-not-match' }
  | { readonly kind: 'not-a-certificate' }
  | { readonly kind: 'certificate-expired'; readonly expiresAt: string };

export type SaveLrsSettingsRefusal =
  | CertificateRefusal
  | { readonly kind: 'password-length' }
  | { readonly kind: 'organisation-ref-form' }
  | { readonly kind: 'vendor-id-form' }
  /** There is nothing stored yet that could be kept. */
  | { readonly kind: 'password-needed' }
  | { readonly kind: 'certificate-needed' };

export type CertificateFacts = {
  readonly subject: string;
  readonly expiresAt: string;
  /** Negative once it has run out. */
  readonly daysLeft: number;
};

/** How a provider is set up for the LRS. Never the password, never the key. */
export type LrsSettingsView = {
  readonly host: string;
  readonly isSandbox: boolean;
  readonly credentials: {
    readonly organisationRef: string | null;
    readonly vendorId: number | null;
    readonly certificate: CertificateFacts;
    readonly changedAt: string;
  } | null;
  readonly stop: LrsStop | null;
  readonly licensedFor: { readonly learners: boolean; readonly applicants: boolean };
};

/** Whether a provider can ask the LRS about its learners now. */
export type LrsStanding = {
  readonly isSandbox: boolean;
  readonly isLicensed: boolean;
  readonly isSetUp: boolean;
  readonly stop: LrsStop | null;
};

/** Nobody has given the provider's credentials yet. */
export type NotSetUp = { readonly kind: 'not-set-up' };
