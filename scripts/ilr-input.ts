import { createReadStream, existsSync, statSync } from 'node:fs';
import path from 'node:path';

/** What a name on the command line stands for. */
export interface Input {
  readonly name: string;
  /** Whether it can be read twice: a file can, a pipe cannot. */
  readonly isFile: boolean;
  readonly open: () => AsyncIterable<Uint8Array>;
}

const CHUNK_BYTES = 1 << 18;

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder, not a file',
  EACCES: 'reading it is not allowed',
};

/** Why something could not be read, in words. */
export const readFailure = (error: unknown): string | null => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code === '' ? null : (REASONS[code] ?? `it cannot be read (${code})`);
};

// npm runs its scripts in the project's folder, wherever the person is.
const found = (name: string): string => {
  const { INIT_CWD, npm_lifecycle_event: script } = process.env;
  return script === 'ilr' && INIT_CWD !== undefined && !existsSync(name) ? path.resolve(INIT_CWD, name) : name;
};

/** The file of that name, or standard input for -. */
export const inputNamed = (name: string): Input => {
  if (name === '-') return { name: 'standard input', isFile: false, open: () => process.stdin };
  const file = found(name);
  const isFile = statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
  return { name, isFile, open: () => createReadStream(file, { highWaterMark: CHUNK_BYTES }) };
};
