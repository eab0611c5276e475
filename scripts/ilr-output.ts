import { once } from 'node:events';
import type { IlrProblem } from '../lib/ilr';

/** How a command ended; of several files the highest counts. */
export const FITS = 0;
export const DOES_NOT_FIT = 1;
export const UNUSABLE = 2;
const READER_GONE = 141;

/** Whoever reads the output may stop, as head does; that is no error of ours. */
export const leaveQuietlyWhenNobodyReads = (): void => {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(READER_GONE);
      throw error;
    });
  }
};

/** Writes to standard output no faster than it is read. */
export const put = async (what: string | Uint8Array): Promise<void> => {
  if (!process.stdout.write(what)) await once(process.stdout, 'drain');
};

/** A problem as one line of text. */
export const problemLine = ({ line, message, path, value }: IlrProblem): string => {
  const at = line === null ? '' : `line ${line}: `;
  const says = value === null ? '' : ` It says ${JSON.stringify(value)}.`;
  return `  ${at}${message}${says}${path === '' ? '' : ` (${path})`}\n`;
};

export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;
