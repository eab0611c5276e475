import type { AcademicYear, IlrEvent, IlrProblem, IlrRefusal } from '@/lib/ilr';
import type { ImportRefusal } from './schema';

export type HeaderEvent = Extract<IlrEvent, { kind: 'header' }>;

/** For whom a file has to be, and the years whose files are taken. */
export type FileTaker = { readonly ukprn: number; readonly years: readonly AcademicYear[] };

const YEAR_PATH = 'CollectionDetails/Year';

export const brokenFile = ({ line, message }: IlrProblem | IlrRefusal): ImportRefusal => ({
  kind: 'broken-file',
  line,
  message,
});

const codesOf = ({ years }: FileTaker) => years.map(({ code }) => code);

/** Why a file that the reader did not take is refused. */
export const refusalOf = (refusal: IlrRefusal, taker: FileTaker): ImportRefusal => {
  if (refusal.kind === 'not-an-ilr-file') return { kind: 'not-an-ilr-file' };
  if (refusal.kind !== 'unsupported-year') return brokenFile(refusal);
  return { kind: 'unsupported-year', year: refusal.year, taken: codesOf(taker) };
};

/** Why a file is refused by what stands before its learners: it is another provider’s, or says no year or two. */
export const headerRefusal = (
  { year, header: { Header, LearningProvider }, problems }: HeaderEvent,
  taker: FileTaker,
): ImportRefusal | null => {
  const wrongYear = problems.find(({ path }) => path.endsWith(YEAR_PATH));
  if (wrongYear?.value) return { kind: 'two-years', year: year.code, said: wrongYear.value };
  if (wrongYear) return { kind: 'unsupported-year', year: null, taken: codesOf(taker) };
  const named = [LearningProvider.UKPRN, Header.Source.UKPRN];
  const other = named.find((said) => said !== null && said !== taker.ukprn) ?? null;
  if (other !== null) return { kind: 'wrong-ukprn', ukprn: other };
  const unreadable = problems.find(({ element }) => element === 'UKPRN' || element === 'LearningProvider');
  return LearningProvider.UKPRN === null && unreadable ? brokenFile(unreadable) : null;
};
