import type { AcademicYear } from './academic-year';
import type { IlrHeader } from './records';
import { newRecord } from './records';
import type { year2526 } from './years/2526';

/** A year as far as its files begin alike. */
type YearOfHeader = AcademicYear<Pick<typeof year2526.records, 'CollectionDetails' | 'Source' | 'LearningProvider'>>;

/** A wall-clock time in Europe/London: YYYY-MM-DDTHH:MM:SS. */
export type LocalDateTime = string;

/** The software that a file names as its maker; each part may be left out. */
export interface IlrSoftware {
  readonly supplier?: string;
  readonly package?: string;
  readonly release?: string;
}

/** What a header is made from. */
export interface IlrHeaderParts {
  readonly year: YearOfHeader;
  readonly ukprn: number;
  readonly preparedAt: LocalDateTime;
  readonly serialNo: number;
  readonly software?: IlrSoftware;
}

/** A file's serial number as the name and the header write it: two digits. */
export const serialNoText = (serialNo: number): string => {
  if (!Number.isInteger(serialNo) || serialNo < 1 || serialNo > 99) {
    throw new RangeError(`A serial number is between 1 and 99, not ${serialNo}`);
  }
  return String(serialNo).padStart(2, '0');
};

/**
 * The header of a new file. FilePreparationDate drives twelve of the department's rules, so it is the day of `preparedAt`
 * and nothing else; ReferenceData, ComponentSetVersion and SourceFiles are written by the department's own tool only.
 */
export const ilrHeader = ({ year, ukprn, preparedAt, serialNo, software = {} }: IlrHeaderParts): IlrHeader => ({
  Header: {
    CollectionDetails: newRecord(year, 'CollectionDetails', {
      Collection: 'ILR',
      Year: year.code,
      FilePreparationDate: preparedAt.slice(0, 10),
    }),
    Source: newRecord(year, 'Source', {
      ProtectiveMarking: 'OFFICIAL-SENSITIVE-Personal',
      UKPRN: ukprn,
      SoftwareSupplier: software.supplier ?? null,
      SoftwarePackage: software.package ?? null,
      Release: software.release ?? null,
      SerialNo: serialNoText(serialNo),
      DateTime: preparedAt,
    }),
  },
  SourceFiles: null,
  LearningProvider: newRecord(year, 'LearningProvider', { UKPRN: ukprn }),
});
