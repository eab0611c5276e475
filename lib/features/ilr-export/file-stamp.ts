import { ilrFileName, type LocalDateTime } from '@/lib/ilr';
import { oneSecondAfter } from './london-time';
import type { FileStamp } from './ports';

const SERIAL_NO_MAX = 99;

const sameDay = (one: LocalDateTime, other: LocalDateTime) => one.slice(0, 10) === other.slice(0, 10);

/**
 * The department refuses a file whose date and time it has had before, or that are earlier than the last (Filename_2,
 * Filename_8), whatever the serial number. So each file is at least a second after the one before it: also in the hour
 * that the clock has twice in October.
 */
export const nextFileStamp = (
  { ukprn, academicYear, now }: { ukprn: number; academicYear: string; now: LocalDateTime },
  last: FileStamp | null,
): FileStamp => {
  const preparedAt = last !== null && last.preparedAt >= now ? oneSecondAfter(last.preparedAt) : now;
  const serialNo = last !== null && sameDay(last.preparedAt, preparedAt) ? (last.serialNo % SERIAL_NO_MAX) + 1 : 1;
  return { preparedAt, serialNo, fileName: ilrFileName({ ukprn, year: { code: academicYear }, preparedAt, serialNo }) };
};
