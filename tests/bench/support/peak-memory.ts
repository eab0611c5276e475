import { readFileSync } from 'node:fs';

const BYTES_PER_KB = 1024;

/** The kernel's own mark; null where there is no /proc. */
const highWaterMark = (): number | null => {
  try {
    const mark = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
    return mark === undefined ? null : Number(mark) * BYTES_PER_KB;
  } catch {
    return null;
  }
};

/**
 * The most memory that this program has had, in bytes. What getrusage says is passed on to a program that is started: with a
 * parent that holds a gigabyte, every child has had one.
 */
export const peakMemory = (): number => highWaterMark() ?? process.resourceUsage().maxRSS * BYTES_PER_KB;
