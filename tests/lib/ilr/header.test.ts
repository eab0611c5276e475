import { describe, expect, it } from 'vitest';
import { ilrHeader, year2526 } from '@/lib/ilr';

const parts = { year: year2526, ukprn: 10000001, preparedAt: '2026-03-29T01:30:00', serialNo: 7 } as const;

describe('a header says when, by whom and with what a file was made', () => {
  it('takes date and time from the one moment of preparation', () => {
    const { Header, LearningProvider } = ilrHeader(parts);
    expect(Header.CollectionDetails).toEqual({ Collection: 'ILR', Year: '2526', FilePreparationDate: '2026-03-29' });
    expect(Header.Source).toMatchObject({ UKPRN: 10000001, SerialNo: '07', DateTime: '2026-03-29T01:30:00' });
    expect(Header.Source.ProtectiveMarking).toBe('OFFICIAL-SENSITIVE-Personal');
    expect(LearningProvider).toEqual({ UKPRN: 10000001 });
  });

  it('leaves out what only the department’s tool writes', () => {
    const header = ilrHeader({ ...parts, software: { supplier: 'Example Ltd' } });
    expect(header.SourceFiles).toBeNull();
    expect(header.Header.Source).toMatchObject({
      SoftwareSupplier: 'Example Ltd',
      SoftwarePackage: null,
      Release: null,
      ReferenceData: null,
      ComponentSetVersion: null,
    });
  });

  it.each([0, 100, 1.5, Number.NaN])('refuses the serial number %s', (serialNo) => {
    expect(() => ilrHeader({ ...parts, serialNo })).toThrow(RangeError);
  });
});
