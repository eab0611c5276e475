import { learnerIdentifier } from '@/lib/identifiers';
import { PORTAL_FILE_MAX, type PortalLearner, portalLearnerProblems, type RequestProblem } from '@/lib/lrs';
import type { PortalPerson } from './ports';
import type { PortalProblem } from './schema';
import { toPortalLearner } from './to-portal-learner';

export type SortedLearners = {
  /** A file each, in order. */
  readonly files: readonly (readonly PortalLearner[])[];
  readonly problems: readonly PortalProblem[];
  readonly problemLearners: number;
};

/** Something that is needed and empty is missing, whatever else an empty text would be. */
const asMissing = (problem: RequestProblem, learner: PortalLearner): RequestProblem =>
  learner[problem.path as keyof PortalLearner] === '' ? { ...problem, kind: 'missing', max: null } : problem;

/** Who can stand in a file, cut into files that are not too long, and who would be refused for what. */
export const sortLearners = (people: readonly PortalPerson[]): SortedLearners => {
  const judged = people.map((person) => {
    const learner = toPortalLearner(person);
    return { person, learner, problems: portalLearnerProblems(learner).map((problem) => asMissing(problem, learner)) };
  });
  const ready = judged.flatMap(({ learner, problems }) => (problems.length === 0 ? [learner] : []));
  const fileCount = Math.ceil(ready.length / PORTAL_FILE_MAX);
  return {
    files: Array.from({ length: fileCount }, (_, at) => ready.slice(at * PORTAL_FILE_MAX, (at + 1) * PORTAL_FILE_MAX)),
    problems: judged.flatMap(({ person, learner, problems }) =>
      problems.map((problem) => ({
        learner: learnerIdentifier(person.number),
        name: `${learner.GivenName} ${learner.FamilyName}`.trim(),
        problem,
      })),
    ),
    problemLearners: people.length - ready.length,
  };
};
