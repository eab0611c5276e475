import 'server-only';
import { createHash, type Hash } from 'node:crypto';

/** A file of one organisation. */
export interface FileKey {
  readonly tenantId: string;
  readonly fileId: string;
}

/** A line for each chunk of a file; two files with the same ledger were written with the same content. */
export interface LedgerLine {
  readonly part: number;
  readonly chunk: number;
  readonly bytes: number;
  readonly crc32: number;
}

/** The SHA-256 of a file's content so far, and of the ledger of the chunks that went into it. */
export interface RunningDigest {
  readonly parts: number;
  readonly content: Hash;
  readonly ledger: Hash;
}

// A process works on few files at once; one that is pushed out is read back from the database when it is completed.
const FILES_MAX = 32;

const running = new Map<string, RunningDigest>();

const keyOf = ({ tenantId, fileId }: FileKey): string => `${tenantId} ${fileId}`;

export const addToLedger = (ledger: Hash, { part, chunk, bytes, crc32 }: LedgerLine): void => {
  ledger.update(`${part} ${chunk} ${bytes} ${crc32}\n`);
};

export const ledgerOf = (lines: readonly LedgerLine[]): string => {
  const ledger = createHash('sha256');
  for (const line of lines) addToLedger(ledger, line);
  return ledger.digest('hex');
};

/** What a part goes on from: the digest of all parts before it, if this process wrote them one after another. */
export const digestBefore = (file: FileKey, part: number): RunningDigest | null => {
  if (part === 1) return { parts: 0, content: createHash('sha256'), ledger: createHash('sha256') };
  const before = running.get(keyOf(file));
  if (before?.parts !== part - 1) return null;
  return { parts: before.parts, content: before.content.copy(), ledger: before.ledger.copy() };
};

export const keepDigest = (file: FileKey, digest: RunningDigest): void => {
  running.delete(keyOf(file));
  running.set(keyOf(file), digest);
  for (const oldest of running.keys()) {
    if (running.size <= FILES_MAX) return;
    running.delete(oldest);
  }
};

export const forgetDigest = (file: FileKey): void => {
  running.delete(keyOf(file));
};

/** The content's SHA-256, if what this process wrote is what the ledger says is there. */
export const runningSha256 = (file: FileKey, ledger: string): string | null => {
  const digest = running.get(keyOf(file));
  if (digest === undefined || digest.ledger.copy().digest('hex') !== ledger) return null;
  return digest.content.copy().digest('hex');
};
