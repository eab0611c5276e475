import type { AcademicYear, IlrEvent, IlrProblem } from '@/lib/ilr';
import { err, ok, type Result } from '@/lib/result';
import { brokenFile, type FileTaker, type HeaderEvent, headerRefusal, refusalOf } from './file-refusal';
import type { ImportProblem, ImportRefusal } from './schema';
import { softwareOf } from './software-of';

/** What one reading of a file tells: that it is whole, whose it is, and which numbers stand in it more than once. */
export type Survey = {
  readonly year: AcademicYear;
  readonly software: string | null;
  readonly learners: number;
  /** Every LearnRefNumber in the file. */
  readonly numbers: ReadonlySet<string>;
  readonly twice: ReadonlySet<string>;
  /** Of the file outside its learners. They keep nobody from being loaded. */
  readonly problems: readonly ImportProblem[];
};

export const toImportProblem = ({ learnRefNumber, path, line, message }: IlrProblem): ImportProblem => ({
  learnRefNumber,
  path,
  line,
  message,
});

type EndEvent = Extract<IlrEvent, { kind: 'end' }>;

const isFatal = ({ kind, element }: IlrProblem): boolean =>
  kind === 'malformed' || kind === 'too-large' || (kind === 'missing' && element === 'Learner');

type Begun = Pick<Survey, 'year' | 'software' | 'problems'>;

const beginning = (event: HeaderEvent, taker: FileTaker): Result<Begun, ImportRefusal> => {
  const refusal = headerRefusal(event, taker);
  if (refusal) return err(refusal);
  const { year, header, problems } = event;
  return ok({ year, software: softwareOf(header), problems: problems.map(toImportProblem) });
};

const ending = (
  { learners, problems }: EndEvent,
  begun: Begun | null,
  { once: numbers, twice }: SeenNumbers,
): Result<Survey, ImportRefusal> => {
  const fatal = problems.find(isFatal);
  if (fatal) return err(brokenFile(fatal));
  if (begun === null) return err({ kind: 'not-an-ilr-file' });
  return ok({ ...begun, learners, numbers, twice, problems: [...begun.problems, ...problems.map(toImportProblem)] });
};

class SeenNumbers {
  readonly once = new Set<string>();
  readonly twice = new Set<string>();

  see(learnRefNumber: string | null): void {
    if (learnRefNumber !== null) (this.once.has(learnRefNumber) ? this.twice : this.once).add(learnRefNumber);
  }
}

/** Hears how many learners of the file have been read. */
export type OnRead = (learners: number) => Promise<void>;

const LEARNERS_BETWEEN_NEWS = 500;

/** Reads a file through once, before anything of it is looked at: what cannot be read to its end is refused whole. */
export const surveyFile = async (
  events: AsyncIterable<IlrEvent>,
  taker: FileTaker,
  onRead: OnRead,
): Promise<Result<Survey, ImportRefusal>> => {
  const numbers = new SeenNumbers();
  let begun: Begun | null = null;
  let learners = 0;
  for await (const event of events) {
    if (event.kind === 'refused') return err(refusalOf(event.refusal, taker));
    if (event.kind === 'end') return ending(event, begun, numbers);
    if (event.kind === 'learner') {
      numbers.see(event.learner.LearnRefNumber);
      learners += 1;
      if (learners % LEARNERS_BETWEEN_NEWS === 0) await onRead(learners);
      continue;
    }
    const begins = beginning(event, taker);
    if (!begins.ok) return begins;
    begun = begins.value;
  }
  throw new Error('The reader ended without saying how');
};
