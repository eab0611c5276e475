import 'server-only';
import type { CertificateFile, CertificateRefusal } from '@/lib/features/lrs/schema';
import type { Result } from '@/lib/result';
import { type ClientCertificate, readClientCertificate } from './client-certificate';

/** Opens a certificate as it was uploaded. */
export const readCertificateFile = (file: CertificateFile): Result<ClientCertificate, CertificateRefusal> =>
  file.kind === 'pem'
    ? readClientCertificate({ kind: 'pem', pem: file.pem, passphrase: file.passphrase || null })
    : readClientCertificate({
        kind: 'pfx',
        pfx: Buffer.from(file.pfxBase64, 'base64'),
        passphrase: file.passphrase,
      });
