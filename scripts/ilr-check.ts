import { type AcademicYear, type IlrEvent, type IlrProblem, readIlr } from '../lib/ilr';
import { type Input, inputNamed, readFailure } from './ilr-input';
import { counted, DOES_NOT_FIT, FITS, problemLine, put, UNUSABLE } from './ilr-output';

/** Enough to put right in a day; the number of the others is told. */
const LISTED_MAX = 10_000;

interface Findings {
  readonly listed: string[];
  year: AcademicYear | null;
  problems: number;
  learnersWithProblems: number;
  learners: number;
  refusal: string | null;
}

const note = (findings: Findings, problems: readonly IlrProblem[]): void => {
  for (const problem of problems) {
    if (findings.listed.length < LISTED_MAX) findings.listed.push(problemLine(problem));
    findings.problems += 1;
  }
};

const take = (findings: Findings, event: IlrEvent): void => {
  if (event.kind === 'refused') {
    findings.refusal = event.refusal.message;
    return;
  }
  note(findings, event.problems);
  if (event.kind === 'header') findings.year = event.year;
  if (event.kind === 'end') findings.learners = event.learners;
  if (event.kind === 'learner' && event.problems.length > 0) findings.learnersWithProblems += 1;
};

const examine = async (input: Input, years: readonly AcademicYear[]): Promise<Findings> => {
  const findings = { listed: [], year: null, problems: 0, learnersWithProblems: 0, learners: 0, refusal: null };
  for await (const event of readIlr(input.open(), years)) take(findings, event);
  return findings;
};

/** What a verdict on a provisional year is worth, beside the verdict. */
const caution = (year: AcademicYear | null): string =>
  year === null || year.status === 'confirmed'
    ? ''
    : `  ${year.label} is provisional here, so this verdict is too.\n${year.unconfirmed.map((said) => `  ${said}\n`).join('')}`;

const schemaOf = (year: AcademicYear | null): string => (year === null ? 'the schema' : `the schema of ${year.label}`);

const report = async (name: string, findings: Findings): Promise<number> => {
  const { refusal, problems, learners, learnersWithProblems, listed, year } = findings;
  if (refusal !== null) {
    await put(`${name}: cannot be checked. ${refusal}\n`);
    return UNUSABLE;
  }
  if (problems === 0) {
    await put(`${name}: fits ${schemaOf(year)}, ${counted(learners, 'learner')}.\n${caution(year)}`);
    return FITS;
  }
  const where = `${learnersWithProblems} of ${counted(learners, 'learner')}`;
  await put(
    `${name}: does not fit ${schemaOf(year)}, ${counted(problems, 'problem')}, ${where} with problems.\n${caution(year)}`,
  );
  for (const line of listed) await put(line);
  if (problems > listed.length) await put(`  And ${counted(problems - listed.length, 'more problem')}.\n`);
  return DOES_NOT_FIT;
};

const checkOne = async (name: string, years: readonly AcademicYear[]): Promise<number> => {
  try {
    const input = inputNamed(name);
    return await report(input.name, await examine(input, years));
  } catch (error) {
    const reason = readFailure(error);
    if (reason === null) throw error;
    await put(`${name}: cannot be checked: ${reason}.\n`);
    return UNUSABLE;
  }
};

/** Checks each file against the schema of its year, and says what does not fit. */
export const check = async (names: readonly string[], years: readonly AcademicYear[]): Promise<number> => {
  const ends: number[] = [];
  for (const name of names) ends.push(await checkOne(name, years));
  const count = (end: number): number => ends.filter((each) => each === end).length;
  const parts = [`${count(FITS)} fit`, `${count(DOES_NOT_FIT)} do not fit`, `${count(UNUSABLE)} cannot be checked`];
  await put(
    `${counted(ends.length, 'file')}: ${parts.join(', ')}. Only the schema was checked, not the validation rules.\n`,
  );
  return Math.max(...ends);
};
