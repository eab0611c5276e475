import type { IlrEvent, IlrProblem, Learner } from '@/lib/ilr';
import type { ImportProblem } from './schema';
import { toImportProblem } from './survey-file';

const LEARNERS_AT_ONCE = 500;

/** A learner of the file that can be loaded. */
export type FitLearner = Learner & { readonly LearnRefNumber: string };

export type LearnerBatch = {
  readonly fit: readonly FitLearner[];
  readonly refused: number;
  readonly problems: readonly ImportProblem[];
};

const hasNumber = (learner: Learner): learner is FitLearner => learner.LearnRefNumber !== null;

const standsTwice = (learnRefNumber: string, line: number): ImportProblem => ({
  learnRefNumber,
  path: 'LearnRefNumber',
  line,
  message: 'Another learner in the file has the same LearnRefNumber. Give each learner a number of their own.',
});

const problemsOf = (
  { learner: { LearnRefNumber }, line, problems }: { learner: Learner; line: number; problems: readonly IlrProblem[] },
  twice: ReadonlySet<string>,
): readonly ImportProblem[] => [
  ...problems.map(toImportProblem),
  ...(LearnRefNumber !== null && twice.has(LearnRefNumber) ? [standsTwice(LearnRefNumber, line)] : []),
];

/** The learners of a file that has been surveyed, some hundreds at a time, those that cannot be loaded set apart. */
export async function* learnerBatches(
  events: AsyncIterable<IlrEvent>,
  twice: ReadonlySet<string>,
): AsyncGenerator<LearnerBatch> {
  let fit: FitLearner[] = [];
  let problems: ImportProblem[] = [];
  let refused = 0;
  for await (const event of events) {
    if (event.kind !== 'learner') continue;
    const found = problemsOf(event, twice);
    if (found.length === 0 && hasNumber(event.learner)) fit.push(event.learner);
    else refused += 1;
    problems.push(...found);
    if (fit.length + refused < LEARNERS_AT_ONCE) continue;
    yield { fit, refused, problems };
    [fit, problems, refused] = [[], [], 0];
  }
  if (fit.length + refused > 0) yield { fit, refused, problems };
}
