import { err, ok, type Result } from '../result';
import type { AcademicYear } from './academic-year';
import { isRealDate } from './facets';
import { type LocalDateTime, serialNoText } from './header';

/** What the name of an ILR file says. */
export interface IlrFileName {
  readonly ukprn: number;
  /** The year's code: '2526'. */
  readonly year: string;
  readonly preparedAt: LocalDateTime;
  readonly serialNo: number;
  readonly extension: 'xml' | 'zip';
}

/** Why a name is not one that the department's upload accepts, with the department's own rule where it has one. */
export interface IlrFileNameRefusal {
  readonly kind:
    | 'browser-copy'
    | 'wrong-extension'
    | 'wrong-form'
    | 'wrong-year'
    | 'serial-not-two-digits'
    | 'serial-zero'
    | 'not-a-date'
    | 'in-the-future';
  readonly rule: string | null;
  readonly message: string;
}

/** What a name is measured against, when that is known: the year expected, and the time now in Europe/London. */
export interface IlrFileNameExpectation {
  readonly year?: Pick<AcademicYear, 'code'>;
  readonly now?: LocalDateTime;
}

const FORM = 'ILR-LLLLLLLL-YYYY-yyyymmdd-hhmmss-NN.XML';
const LOCAL_DATE_TIME = /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d$/;
const NAME =
  /^ILR-([1-9]\d{7})-(\d{4})-(20\d{2})(\d{2})(\d{2})-([01]\d|2[0-3])([0-5]\d)([0-5]\d)-([^-.]*)\.(xml|zip)$/i;
const BROWSER_COPY = /\s*(?:\[\d+\]|\(\d+\))(?=\.[^.]*$)/;

const isLocalDateTime = (text: string): boolean => LOCAL_DATE_TIME.test(text) && isRealDate(text.slice(0, 10));

/** The one name under which the department accepts the file. */
export const ilrFileName = (parts: {
  readonly ukprn: number;
  readonly year: Pick<AcademicYear, 'code'>;
  readonly preparedAt: LocalDateTime;
  readonly serialNo: number;
}): string => {
  const { ukprn, year, preparedAt, serialNo } = parts;
  if (!/^[1-9]\d{7}$/.test(String(ukprn))) throw new RangeError(`A UKPRN has eight digits, ${ukprn} has not`);
  if (!isLocalDateTime(preparedAt)) throw new RangeError('The time of preparation must be YYYY-MM-DDTHH:MM:SS');
  const [day = '', time = ''] = preparedAt.replace(/[-:]/g, '').split('T');
  return `ILR-${ukprn}-${year.code}-${day}-${time}-${serialNoText(serialNo)}.XML`;
};

const refuse = (kind: IlrFileNameRefusal['kind'], rule: string | null, message: string) => err({ kind, rule, message });

const browserRefusal = (name: string) => {
  const right = name.replace(BROWSER_COPY, '');
  const message = `A browser added to the name when it saved a second copy. Rename it ${right}.`;
  return right === name ? null : refuse('browser-copy', 'Filename_1', message);
};

const shapeRefusal = (name: string) => {
  if (!/\.(?:xml|zip)$/i.test(name))
    return refuse('wrong-extension', 'Filename_1', 'The name must end in .XML or .ZIP.');
  return refuse('wrong-form', 'Filename_1', `The name must be ${FORM}: provider, year, date, time and serial number.`);
};

const serialRefusal = (serial: string) => {
  if (!/^\d{2}$/.test(serial))
    return refuse('serial-not-two-digits', 'Filename_5', 'The serial number must be two digits, from 01.');
  return serial === '00'
    ? refuse('serial-zero', 'Filename_6', 'The serial number cannot be 00. The first is 01.')
    : null;
};

const expectationRefusal = (name: IlrFileName, { year, now }: IlrFileNameExpectation) => {
  if (year !== undefined && name.year !== year.code) {
    return refuse('wrong-year', 'Filename_4', `The name says year ${name.year}, and the year here is ${year.code}.`);
  }
  if (now !== undefined && name.preparedAt > now) {
    return refuse('in-the-future', 'Filename_7', 'The date and time in the name are still to come.');
  }
  return null;
};

/** What a file's name says, or why the upload would turn it away. Letters count the same in either case. */
export const parseIlrFileName = (
  name: string,
  expected: IlrFileNameExpectation = {},
): Result<IlrFileName, IlrFileNameRefusal> => {
  const browsers = browserRefusal(name);
  if (browsers !== null) return browsers;
  const match = NAME.exec(name);
  if (match === null) return shapeRefusal(name);
  const [, ukprn, year = '', y, m, d, hours, minutes, seconds, serial = '', extension = ''] = match;
  const date = `${y}-${m}-${d}`;
  if (!isRealDate(date))
    return refuse('not-a-date', 'Filename_1', 'The date in the name is not a day of the calendar.');
  const parsed: IlrFileName = {
    ukprn: Number(ukprn),
    year,
    preparedAt: `${date}T${hours}:${minutes}:${seconds}`,
    serialNo: Number(serial),
    extension: extension.toLowerCase() === 'zip' ? 'zip' : 'xml',
  };
  return serialRefusal(serial) ?? expectationRefusal(parsed, expected) ?? ok(parsed);
};
