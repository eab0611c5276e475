import type { Result } from '@/lib/result';
import type { CertificateFile, CertificateRefusal } from './settings-schema';

/** With what a provider asks the LRS. It holds secrets, so it is for no page and no log. */
export type StoredCredentials = {
  /** Null for an organisation that the LRS knows by its UKPRN. */
  readonly organisationRef: string | null;
  readonly vendorId: number | null;
  readonly password: string;
  readonly certificate: CertificateFile;
  readonly certificateSubject: string;
  readonly certificateExpiresAt: Date;
  readonly changedAt: Date;
};

/** The credentials of one provider, sealed where they are kept. */
export interface LrsCredentialStore {
  /** Null when there are none, or none that the present key opens. */
  find(): Promise<StoredCredentials | null>;
  save(credentials: StoredCredentials): Promise<void>;
}

/** Opens a certificate, to see whether it can be used and until when. */
export type ReadCertificate = (
  file: CertificateFile,
) => Result<{ readonly subject: string; readonly expiresAt: Date }, CertificateRefusal>;
