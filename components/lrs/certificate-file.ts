import type { CertificateFile } from '@/lib/features/lrs/schema';

/** A file as it was chosen, before its passphrase is typed. */
export type ChosenCertificate =
  | { readonly name: string; readonly kind: 'pem'; readonly pem: string }
  | { readonly name: string; readonly kind: 'pfx'; readonly pfxBase64: string };

const BYTES_AT_ONCE = 8_192;

const base64Of = (bytes: Uint8Array): string => {
  let binary = '';
  for (let at = 0; at < bytes.length; at += BYTES_AT_ONCE)
    binary += String.fromCharCode(...bytes.subarray(at, at + BYTES_AT_ONCE));
  return btoa(binary);
};

const PEM = /-----BEGIN [A-Z ]+-----/;

/** A PEM file is known by its text, whatever it is called; anything else is taken for a PFX. */
export const readChosen = async (file: Pick<File, 'name' | 'arrayBuffer'>): Promise<ChosenCertificate> => {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const text = new TextDecoder().decode(bytes);
  return PEM.test(text)
    ? { name: file.name, kind: 'pem', pem: text }
    : { name: file.name, kind: 'pfx', pfxBase64: base64Of(bytes) };
};

export const withPassphrase = ({ name: _, ...file }: ChosenCertificate, passphrase: string): CertificateFile => ({
  ...file,
  passphrase,
});
