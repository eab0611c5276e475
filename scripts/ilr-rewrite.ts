import {
  type AcademicYear,
  type IlrEvent,
  type IlrProblem,
  IlrWriteError,
  ilrSerialiser,
  type Learner,
  readIlr,
} from '../lib/ilr';
import { type Input, inputNamed, readFailure } from './ilr-input';
import { counted, DOES_NOT_FIT, FITS, problemLine, put, UNUSABLE } from './ilr-output';

type Serialiser = ReturnType<typeof ilrSerialiser>;

const BATCH = 64;

/** Why a file is not written again. Nothing after this point is written, so that no half of a file looks like a whole one. */
class NotRewritten extends Error {
  override readonly name = 'NotRewritten';

  constructor(
    message: string,
    readonly exitCode: number,
  ) {
    super(message);
  }
}

const complain = (problems: readonly IlrProblem[]): void => {
  for (const problem of problems) process.stderr.write(problemLine(problem));
};

/** Blanks alone stand for nothing and are not written, so a file that has them would not come out as it went in. */
const hasBlankValue = (value: unknown): boolean => {
  if (typeof value === 'string') return value.trim() === '';
  return typeof value === 'object' && value !== null && Object.values(value).some(hasBlankValue);
};

const assertFaithful = (learner: Learner): void => {
  if (!hasBlankValue(learner)) return;
  const who = `Learner ${learner.LearnRefNumber}`;
  throw new NotRewritten(`${who} has a value of blanks alone, which would be lost. Take it out.`, DOES_NOT_FIT);
};

const assertFits = (event: IlrEvent): number => {
  if (event.kind === 'refused') throw new NotRewritten(event.refusal.message, UNUSABLE);
  complain(event.problems);
  if (event.problems.length === 0 && event.kind === 'learner') assertFaithful(event.learner);
  return event.problems.length;
};

const prove = async (input: Input, years: readonly AcademicYear[]): Promise<void> => {
  let problems = 0;
  for await (const event of readIlr(input.open(), years)) problems += assertFits(event);
  if (problems === 0) return;
  throw new NotRewritten(`it does not fit the schema, ${counted(problems, 'problem')}.`, DOES_NOT_FIT);
};

/** Writes what it is given; what is not given any more is not written, and the file stays without its end. */
class Output {
  #serialiser: Serialiser | null = null;
  #batch: Learner[] = [];

  async take(event: IlrEvent): Promise<void> {
    if (event.kind === 'header') {
      this.#serialiser = ilrSerialiser(event.year);
      await put(this.#serialiser.opening(event.header));
    }
    if (event.kind === 'learner') this.#batch.push(event.learner);
    if (this.#batch.length >= BATCH || event.kind === 'end') await this.#flush();
    if (event.kind === 'end' && this.#serialiser !== null) await put(this.#serialiser.closing());
  }

  async #flush(): Promise<void> {
    if (this.#serialiser !== null && this.#batch.length > 0) await put(this.#serialiser.learners(this.#batch));
    this.#batch = [];
  }
}

const copy = async (input: Input, years: readonly AcademicYear[]): Promise<void> => {
  const output = new Output();
  for await (const event of readIlr(input.open(), years)) {
    if (assertFits(event) > 0) throw new NotRewritten('it does not fit the schema from there on.', DOES_NOT_FIT);
    await output.take(event);
  }
};

const failure = (error: unknown): { readonly reason: string; readonly exitCode: number } => {
  if (error instanceof NotRewritten) return { reason: error.message, exitCode: error.exitCode };
  if (error instanceof IlrWriteError) return { reason: error.message, exitCode: DOES_NOT_FIT };
  const reason = readFailure(error);
  if (reason === null) throw error;
  return { reason: `${reason}.`, exitCode: UNUSABLE };
};

/** Writes the file again on standard output: in the order of the schema, a learner a line, the same in content. */
export const rewrite = async (name: string, years: readonly AcademicYear[]): Promise<number> => {
  try {
    const input = inputNamed(name);
    // What can be read twice is proved first, so that nothing at all is written of a file that does not fit.
    if (input.isFile) await prove(input, years);
    await copy(input, years);
    return FITS;
  } catch (error) {
    const { reason, exitCode } = failure(error);
    process.stderr.write(`${name}: not rewritten: ${reason}\n`);
    return exitCode;
  }
};
