import { generateKeyPairSync, randomBytes } from 'node:crypto';
import forge from 'node-forge';

/** A certificate with its key, both in PEM. */
export type KeyPair = { readonly cert: string; readonly key: string };

/** Everything that two ends need to trust each other, made up for one sandbox. */
export type SandboxCertificates = { readonly ca: KeyPair; readonly server: KeyPair; readonly client: KeyPair };

/** How a certificate is to differ from a good one. */
export type CertificateWishes = {
  readonly name: string;
  readonly hosts?: readonly string[];
  readonly validFrom?: Date;
  readonly validUntil?: Date;
};

const DAY_MS = 24 * 60 * 60 * 1000;
const VALID_DAYS = 365;

const ALT_NAME_IP = 7;
const ALT_NAME_DNS = 2;
const isIp = (host: string) => /^[0-9.]+$/.test(host);

const newKey = () => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const key = forge.pki.privateKeyFromPem(pem);
  return { pem, key, publicKey: forge.pki.rsa.setPublicKey(key.n, key.e) };
};

const blank = ({ name, validFrom, validUntil }: CertificateWishes, publicKey: forge.pki.rsa.PublicKey) => {
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = publicKey;
  // Its first byte is neither nothing nor negative: a number with a byte too many before it is refused by OpenSSL.
  certificate.serialNumber = `01${randomBytes(15).toString('hex')}`;
  certificate.validity.notBefore = validFrom ?? new Date(Date.now() - DAY_MS);
  certificate.validity.notAfter = validUntil ?? new Date(Date.now() + VALID_DAYS * DAY_MS);
  certificate.setSubject([{ shortName: 'CN', value: name }]);
  return certificate;
};

/** An authority that nobody trusts but who is told to. */
export const makeAuthority = (name: string): KeyPair => {
  const { pem, key, publicKey } = newKey();
  const certificate = blank({ name }, publicKey);
  certificate.setIssuer(certificate.subject.attributes);
  certificate.setExtensions([
    { name: 'basicConstraints', cA: true, critical: true },
    { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
  ]);
  certificate.sign(key, forge.md.sha256.create());
  return { cert: forge.pki.certificateToPem(certificate), key: pem };
};

/** A certificate from an authority, for a server when it has hosts and for a client when it has none. */
export const makeCertificate = (authority: KeyPair, wishes: CertificateWishes): KeyPair => {
  const { pem, publicKey } = newKey();
  const certificate = blank(wishes, publicKey);
  const hosts = wishes.hosts ?? [];
  const altNames = hosts.map((host) =>
    isIp(host) ? { type: ALT_NAME_IP, ip: host } : { type: ALT_NAME_DNS, value: host },
  );
  certificate.setIssuer(forge.pki.certificateFromPem(authority.cert).subject.attributes);
  certificate.setExtensions([
    { name: 'basicConstraints', cA: false },
    { name: 'keyUsage', digitalSignature: true, keyEncipherment: true, critical: true },
    hosts.length > 0 ? { name: 'extKeyUsage', serverAuth: true } : { name: 'extKeyUsage', clientAuth: true },
    ...(altNames.length > 0 ? [{ name: 'subjectAltName', altNames }] : []),
  ]);
  certificate.sign(forge.pki.privateKeyFromPem(authority.key), forge.md.sha256.create());
  return { cert: forge.pki.certificateToPem(certificate), key: pem };
};

/** New certificates for a sandbox on this machine. */
export const makeSandboxCertificates = (): SandboxCertificates => {
  const ca = makeAuthority('Muster LRS sandbox');
  return {
    ca,
    server: makeCertificate(ca, { name: 'localhost', hosts: ['localhost', '127.0.0.1'] }),
    client: makeCertificate(ca, { name: 'Muster sandbox provider' }),
  };
};
