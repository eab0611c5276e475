import { describe, expect, it } from 'vitest';
import { ilrFileName, parseIlrFileName, year2526 } from '@/lib/ilr';

const NAME = 'ILR-10000001-2526-20251005-101530-01.XML';
const parts = { ukprn: 10000001, year: year2526, preparedAt: '2025-10-05T10:15:30', serialNo: 1 } as const;
const refusedAs = (name: string, expected = {}) => {
  const result = parseIlrFileName(name, expected);
  return result.ok ? 'accepted' : [result.refusal.kind, result.refusal.rule];
};

describe('a file has the one name that the department accepts', () => {
  it('is named for provider, year, time and serial number', () => {
    expect(ilrFileName(parts)).toBe(NAME);
  });

  it('reads back what it wrote', () => {
    const value = { ukprn: 10000001, year: '2526', preparedAt: '2025-10-05T10:15:30', serialNo: 1, extension: 'xml' };
    expect(parseIlrFileName(NAME)).toEqual({ ok: true, value });
  });

  it.each([
    { ukprn: 1000000 },
    { ukprn: 100000011 },
    { serialNo: 0 },
    { serialNo: 100 },
    { preparedAt: '2025-02-30T10:15:30' },
    { preparedAt: '2025-10-05T24:00:00' },
    { preparedAt: '2025-10-05T10:15:30Z' },
  ])('refuses to make a name from %o', (wrong) => {
    expect(() => ilrFileName({ ...parts, ...wrong })).toThrow(RangeError);
  });

  it.each([NAME.toLowerCase(), NAME.replace('.XML', '.zip'), 'iLr-10000001-2526-20251005-235959-99.xMl'])(
    'accepts %s',
    (name) => {
      expect(refusedAs(name)).toBe('accepted');
    },
  );

  it.each([
    ['ILR-10000001-2526-20251005-101530-01[1].XML', 'browser-copy', 'Filename_1'],
    ['ILR-10000001-2526-20251005-101530-01 (2).XML', 'browser-copy', 'Filename_1'],
    ['ILR-10000001-2526-20251005-101530-01.csv', 'wrong-extension', 'Filename_1'],
    ['ILR-10000001-2526-20251005-101530-01', 'wrong-extension', 'Filename_1'],
    ['ILR-00000001-2526-20251005-101530-01.XML', 'wrong-form', 'Filename_1'],
    ['ILR-10000001-2526-20251005-241530-01.XML', 'wrong-form', 'Filename_1'],
    ['my ILR.xml', 'wrong-form', 'Filename_1'],
    [`a/${NAME}`, 'wrong-form', 'Filename_1'],
    ['ILR-10000001-2526-20250230-101530-01.XML', 'not-a-date', 'Filename_1'],
    ['ILR-10000001-2526-20251005-101530-1.XML', 'serial-not-two-digits', 'Filename_5'],
    ['ILR-10000001-2526-20251005-101530-001.XML', 'serial-not-two-digits', 'Filename_5'],
    ['ILR-10000001-2526-20251005-101530-AB.XML', 'serial-not-two-digits', 'Filename_5'],
    ['ILR-10000001-2526-20251005-101530-00.XML', 'serial-zero', 'Filename_6'],
  ])('%s is refused: %s', (name, kind, rule) => {
    expect(refusedAs(name)).toEqual([kind, rule]);
  });

  it('tells the person the right name for a browser’s second copy', () => {
    const result = parseIlrFileName('ILR-10000001-2526-20251005-101530-01 (1).XML');
    expect(result.ok ? '' : result.refusal.message).toContain(`Rename it ${NAME}.`);
  });

  it('measures the name against the year and the time, when it is told them', () => {
    expect(refusedAs(NAME, { year: { code: '2627' } })).toEqual(['wrong-year', 'Filename_4']);
    expect(refusedAs(NAME, { now: '2025-10-05T10:15:29' })).toEqual(['in-the-future', 'Filename_7']);
    expect(refusedAs(NAME, { year: year2526, now: '2025-10-05T10:15:30' })).toBe('accepted');
  });
});
