import { describe, expect, test } from 'vitest';
import { nextFileStamp } from '@/lib/features/ilr-export/file-stamp';

const at = (now: string) => ({ ukprn: 99999999, academicYear: '2526', now });

describe('no two files of a provider have the same name, and each is later than the one before', () => {
  test('the first file of a day has serial number 01 and the time that it is', () => {
    expect(nextFileStamp(at('2026-09-01T16:35:43'), null)).toEqual({
      preparedAt: '2026-09-01T16:35:43',
      serialNo: 1,
      fileName: 'ILR-99999999-2526-20260901-163543-01.XML',
    });
  });

  test('the next of the day counts on', () => {
    const last = nextFileStamp(at('2026-09-01T16:35:43'), null);
    expect(nextFileStamp(at('2026-09-01T17:00:00'), last).serialNo).toBe(2);
    expect(nextFileStamp(at('2026-09-02T17:00:00'), last).serialNo).toBe(1);
  });

  test('in the same second, or in the hour that October has twice, it is a second after the last', () => {
    const last = nextFileStamp(at('2026-10-25T01:30:00'), null);
    expect(nextFileStamp(at('2026-10-25T01:30:00'), last).preparedAt).toBe('2026-10-25T01:30:01');
    expect(nextFileStamp(at('2026-10-25T01:10:00'), last).preparedAt).toBe('2026-10-25T01:30:01');
  });

  test('after 99 the serial number begins again, and the names still differ', () => {
    const last = { ...nextFileStamp(at('2026-09-01T16:35:43'), null), serialNo: 99 };
    const next = nextFileStamp(at('2026-09-01T16:35:43'), last);
    expect(next.fileName).toBe('ILR-99999999-2526-20260901-163544-01.XML');
  });
});
