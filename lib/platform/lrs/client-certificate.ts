import 'server-only';
import { X509Certificate } from 'node:crypto';
import { createSecureContext, type SecureContextOptions } from 'node:tls';
import { err, ok, type Result } from '@/lib/result';

/** A client certificate with its key as it was given: PEM text, or a PFX file with its password. */
type ClientCertificateFile =
  | { readonly kind: 'pem'; readonly pem: string; readonly passphrase: string | null }
  | { readonly kind: 'pfx'; readonly pfx: Uint8Array; readonly passphrase: string };

/** A certificate that can be used, and what there is to say of it. */
export type ClientCertificate = {
  readonly tls: Pick<SecureContextOptions, 'cert' | 'key' | 'pfx' | 'passphrase'>;
  readonly subject: string;
  readonly expiresAt: Date;
};

/** Why a certificate cannot be used. `convertWith` is a command that makes an old PFX file readable. */
type CertificateRefusal =
  | { readonly kind: 'legacy-pfx'; readonly convertWith: string }
  | { readonly kind: 'wrong-passphrase' }
  | { readonly kind: 'key-missing' }
  | { readonly kind: 'key-does-not-match' }
  | { readonly kind: 'not-a-certificate' };

/** PFX files that are encrypted with RC2 or 3DES are refused by OpenSSL 3; Windows still makes them. */
const CONVERT_LEGACY_PFX =
  'openssl pkcs12 -legacy -in old.pfx -nodes -out both.pem && openssl pkcs12 -export -in both.pem -out new.pfx';

// OpenSSL says why in the code or the message, depending on the version.
const REFUSALS: readonly (readonly [RegExp, CertificateRefusal])[] = [
  [/unsupported/i, { kind: 'legacy-pfx', convertWith: CONVERT_LEGACY_PFX }],
  [/mac verify failure|bad decrypt|bad password|passphrase|interrupted or cancelled/i, { kind: 'wrong-passphrase' }],
  [/key values mismatch|key type mismatch/i, { kind: 'key-does-not-match' }],
];

const toRefusal = (error: unknown, { kind }: ClientCertificateFile): CertificateRefusal => {
  const said =
    error instanceof Error ? `${'code' in error ? error.code : ''} ${error.message}`.replaceAll('_', ' ') : '';
  const found = REFUSALS.find(([pattern]) => pattern.test(said))?.[1];
  if (found === undefined || (found.kind === 'legacy-pfx' && kind !== 'pfx')) return { kind: 'not-a-certificate' };
  return found;
};

const tlsOf = (file: ClientCertificateFile): ClientCertificate['tls'] => {
  const passphrase = file.passphrase ?? undefined;
  if (file.kind === 'pfx') return { pfx: Buffer.from(file.pfx), passphrase };
  return { cert: file.pem, key: file.pem, passphrase };
};

const hasKey = (file: ClientCertificateFile): boolean =>
  file.kind === 'pfx' || /-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(file.pem);

/** OpenSSL has opened the file already, so it knows which certificate is in it; a PFX cannot be read in another way. */
const certificateIn = (context: unknown): X509Certificate | null => {
  const opened = context as { readonly getCertificate?: () => Buffer | null };
  const der = opened.getCertificate?.() ?? null;
  return der === null ? null : new X509Certificate(der);
};

/** Opens a client certificate, or says what to do about it. */
export const readClientCertificate = (file: ClientCertificateFile): Result<ClientCertificate, CertificateRefusal> => {
  if (!hasKey(file)) return err({ kind: 'key-missing' });
  const tls = tlsOf(file);
  try {
    const certificate = certificateIn(createSecureContext(tls).context);
    if (certificate === null) return err({ kind: 'not-a-certificate' });
    return ok({ tls, subject: certificate.subject, expiresAt: new Date(certificate.validTo) });
  } catch (error) {
    return err(toRefusal(error, file));
  }
};
