import { type AcademicYear, type IlrProblem, type Learner, learnerChecker } from '@/lib/ilr';
import type { SectionProblem } from './schema';
import type { Section } from './sections';

/** A section of a learner: that of one of the aims when it is an aim's. `aim` counts from 1. */
export type PlacedSection = { readonly section: Section; readonly aim: number | null };

// Without these nobody could find the record again.
const ALWAYS_NEEDED: ReadonlySet<string> = new Set(['LearnRefNumber', 'AimSeqNumber']);

const pathInSection = ({ section, aim }: PlacedSection, { path }: IlrProblem): string | null => {
  const prefix = aim === null ? '' : `LearningDelivery[${aim}]/`;
  if (!path.startsWith(prefix)) return null;
  const rest = path.slice(prefix.length);
  const [first = ''] = rest.split(/[[/]/, 1);
  const isHere =
    section.holds === 'part' ? section.fields.some(({ name }) => name === rest) : first === section.entity.name;
  return isHere ? rest : null;
};

export type FoundProblems = {
  /** What cannot be stored. */
  readonly blocking: readonly SectionProblem[];
  /** What a file would need, and can be given later. */
  readonly lacking: readonly SectionProblem[];
};

/** What the year's schema says of one section. A field that is still missing may be given later; a wrong value may not stay. */
export const sectionProblems = (year: AcademicYear, learner: Learner, placed: PlacedSection): FoundProblems => {
  const blocking: SectionProblem[] = [];
  const lacking: SectionProblem[] = [];
  for (const problem of learnerChecker(year)(learner)) {
    const path = pathInSection(placed, problem);
    if (path === null) continue;
    const isLacking = problem.kind === 'missing' && placed.section.holds === 'part' && !ALWAYS_NEEDED.has(path);
    (isLacking ? lacking : blocking).push({ path, message: problem.sentence });
  }
  return { blocking, lacking };
};
