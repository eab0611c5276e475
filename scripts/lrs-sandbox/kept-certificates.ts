import { X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type KeyPair, makeSandboxCertificates, type SandboxCertificates } from './certificates';

const DAY_MS = 24 * 60 * 60 * 1000;
const RENEW_WITHIN_DAYS = 30;
const NAMES = ['ca', 'server', 'client'] as const;

const isStillGood = ({ cert }: KeyPair): boolean =>
  new Date(new X509Certificate(cert).validTo).getTime() > Date.now() + RENEW_WITHIN_DAYS * DAY_MS;

const readKept = (folder: string): SandboxCertificates | null => {
  const read = (name: (typeof NAMES)[number]): KeyPair => ({
    cert: readFileSync(path.join(folder, `${name}.crt`), 'utf8'),
    key: readFileSync(path.join(folder, `${name}.key`), 'utf8'),
  });
  if (!NAMES.every((name) => existsSync(path.join(folder, `${name}.key`)))) return null;
  const kept = { ca: read('ca'), server: read('server'), client: read('client') };
  return Object.values(kept).every(isStillGood) ? kept : null;
};

/** The certificates of the sandbox whose folder this is; made when there are none, or when they run out within a month. */
export const keptCertificates = (folder: string): SandboxCertificates => {
  const kept = readKept(folder);
  if (kept !== null) return kept;
  const made = makeSandboxCertificates();
  mkdirSync(folder, { recursive: true });
  for (const name of NAMES) {
    writeFileSync(path.join(folder, `${name}.crt`), made[name].cert);
    writeFileSync(path.join(folder, `${name}.key`), made[name].key, { mode: 0o600 });
  }
  return made;
};
