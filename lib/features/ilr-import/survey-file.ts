import type { AcademicYear, IlrEvent, IlrProblem, IlrRefusal } from '@/lib/ilr';
import { err, ok, type Result } from '@/lib/result';
import type { ImportProblem, ImportRefusal } from './schema';
import { softwareOf } from './software-of';

/** What one reading of a file tells: that it is whole, whose it is, and which numbers stand in it more than once. */
export type Survey = {
  readonly year: AcademicYear;
  readonly software: string | null;
  readonly learners: number;
  readonly twice: ReadonlySet<string>;
  /** Of the file outside its learners. They keep nobody from being loaded. */
  readonly problems: readonly ImportProblem[];
};

const YEAR_PATH = 'CollectionDetails/Year';

export const toImportProblem = ({ learnRefNumber, path, line, message }: IlrProblem): ImportProblem => ({
  learnRefNumber,
  path,
  line,
  message,
});

const brokenFile = ({ line, message }: IlrProblem | IlrRefusal): ImportRefusal => ({
  kind: 'broken-file',
  line,
  message,
});

const refusalOf = (refusal: IlrRefusal): ImportRefusal => {
  if (refusal.kind === 'not-an-ilr-file') return { kind: 'not-an-ilr-file' };
  if (refusal.kind === 'unsupported-year') return { kind: 'unsupported-year', year: refusal.year };
  return brokenFile(refusal);
};

type Of<Kind extends IlrEvent['kind']> = Extract<IlrEvent, { kind: Kind }>;

const headerRefusal = (
  { year, header: { Header, LearningProvider }, problems }: Of<'header'>,
  ukprn: number,
): ImportRefusal | null => {
  const wrongYear = problems.find(({ path }) => path.endsWith(YEAR_PATH));
  if (wrongYear?.value) return { kind: 'two-years', year: year.code, said: wrongYear.value };
  if (wrongYear) return { kind: 'unsupported-year', year: null };
  const named = [LearningProvider.UKPRN, Header.Source.UKPRN];
  const other = named.find((said) => said !== null && said !== ukprn) ?? null;
  if (other !== null) return { kind: 'wrong-ukprn', ukprn: other };
  const unreadable = problems.find(({ element }) => element === 'UKPRN' || element === 'LearningProvider');
  return LearningProvider.UKPRN === null && unreadable ? brokenFile(unreadable) : null;
};

const isFatal = ({ kind, element }: IlrProblem): boolean =>
  kind === 'malformed' || kind === 'too-large' || (kind === 'missing' && element === 'Learner');

type Begun = Pick<Survey, 'year' | 'software' | 'problems'>;

const beginning = (event: Of<'header'>, ukprn: number): Result<Begun, ImportRefusal> => {
  const refusal = headerRefusal(event, ukprn);
  if (refusal) return err(refusal);
  const { year, header, problems } = event;
  return ok({ year, software: softwareOf(header), problems: problems.map(toImportProblem) });
};

const ending = (
  { learners, problems }: Of<'end'>,
  begun: Begun | null,
  twice: ReadonlySet<string>,
): Result<Survey, ImportRefusal> => {
  const fatal = problems.find(isFatal);
  if (fatal) return err(brokenFile(fatal));
  if (begun === null) return err({ kind: 'not-an-ilr-file' });
  return ok({ ...begun, learners, twice, problems: [...begun.problems, ...problems.map(toImportProblem)] });
};

class SeenNumbers {
  readonly #once = new Set<string>();
  readonly twice = new Set<string>();

  see(learnRefNumber: string | null): void {
    if (learnRefNumber !== null) (this.#once.has(learnRefNumber) ? this.twice : this.#once).add(learnRefNumber);
  }
}

/** Reads a file through once, before anything of it is looked at: what cannot be read to its end is refused whole. */
export const surveyFile = async (
  events: AsyncIterable<IlrEvent>,
  ukprn: number,
): Promise<Result<Survey, ImportRefusal>> => {
  const numbers = new SeenNumbers();
  let begun: Begun | null = null;
  for await (const event of events) {
    if (event.kind === 'refused') return err(refusalOf(event.refusal));
    if (event.kind === 'end') return ending(event, begun, numbers.twice);
    if (event.kind === 'learner') {
      numbers.see(event.learner.LearnRefNumber);
      continue;
    }
    const begins = beginning(event, ukprn);
    if (!begins.ok) return begins;
    begun = begins.value;
  }
  throw new Error('The reader ended without saying how');
};
