import 'server-only';
import type { ReadCertificate } from '@/lib/features/lrs';
import type { CertificateFile, CertificateRefusal } from '@/lib/features/lrs/schema';
import type { Result } from '@/lib/result';
import { type ClientCertificate, readClientCertificate } from './client-certificate';

/** Opens a certificate as it was uploaded. */
export const openCertificateFile = (file: CertificateFile): Result<ClientCertificate, CertificateRefusal> =>
  file.kind === 'pem'
    ? readClientCertificate({ kind: 'pem', pem: file.pem, passphrase: file.passphrase || null })
    : readClientCertificate({
        kind: 'pfx',
        pfx: Buffer.from(file.pfxBase64, 'base64'),
        passphrase: file.passphrase,
      });

/** What there is to say of a certificate, without the certificate. */
export const readCertificateFile: ReadCertificate = openCertificateFile;
