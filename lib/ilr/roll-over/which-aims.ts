import type { AcademicYear } from '../academic-year';
import type { LearningDelivery } from '../records';
import type { RollOverRule } from './decision';

/** Whether an aim goes into the next year, and by which rule. */
export interface AimFate {
  readonly goes: boolean;
  readonly rule: RollOverRule;
}

const PROGRAMME = 1;
const COMPONENT = 3;
const CONTINUING = 1;
const ON_A_BREAK = 6;
const NOT_YET_KNOWN = 8;

/** Standards, and the frameworks of years before 2025. */
const APPRENTICESHIPS: readonly number[] = [2, 3, 20, 21, 22, 23, 25];

const isApprenticeship = ({ ProgType }: LearningDelivery): boolean =>
  ProgType !== null && APPRENTICESHIPS.includes(ProgType);

const isSameProgramme = (one: LearningDelivery, other: LearningDelivery): boolean =>
  one.ProgType === other.ProgType && one.StdCode === other.StdCode && frameworkOf(one) === frameworkOf(other);

// Years before 2025 say a framework where others say a standard.
const frameworkOf = (aim: LearningDelivery & { FworkCode?: unknown; PwayCode?: unknown }): string =>
  `${aim.FworkCode ?? ''}/${aim.PwayCode ?? ''}`;

/** The programme that a component is part of: the last of its kind that had begun when it began, since some begin twice. */
const programmeOf = (component: LearningDelivery, aims: readonly LearningDelivery[]): LearningDelivery | undefined => {
  const programmes = aims.filter((aim) => aim.AimType === PROGRAMME && isSameProgramme(aim, component));
  const begun = programmes.filter((aim) => (aim.LearnStartDate ?? '') <= (component.LearnStartDate ?? ''));
  const latest = (one: LearningDelivery, other: LearningDelivery): LearningDelivery =>
    (other.LearnStartDate ?? '') > (one.LearnStartDate ?? '') ? other : one;
  return begun.length > 0 ? begun.reduce(latest) : programmes[0];
};

const isContinuing = ({ CompStatus, LearnActEndDate }: LearningDelivery): boolean =>
  CompStatus === CONTINUING && LearnActEndDate === null;

/** Programmes planned to end before the August two years before the new year are left to rest. */
const oldestPlannedEnd = ({ starts }: AcademicYear): string => `${Number(starts.slice(0, 4)) - 2}${starts.slice(4)}`;

const openProgramme = (aim: LearningDelivery, to: AcademicYear): RollOverRule | null => {
  if ((aim.LearnPlanEndDate ?? '') < oldestPlannedEnd(to)) return null;
  if (aim.Outcome === NOT_YET_KNOWN) return 'programme-not-assessed';
  if (aim.CompStatus === ON_A_BREAK) return 'programme-on-a-break';
  return aim.LearnActEndDate === null ? 'aim-continues' : null;
};

const ofApprenticeship = (
  aim: LearningDelivery,
  aims: readonly LearningDelivery[],
  to: AcademicYear,
): RollOverRule | null => {
  if (!isApprenticeship(aim)) return null;
  if (aim.AimType === PROGRAMME) return openProgramme(aim, to);
  if (aim.AimType !== COMPONENT) return null;
  const programme = programmeOf(aim, aims);
  return programme !== undefined && openProgramme(programme, to) !== null ? 'aim-of-open-programme' : null;
};

/** Spec: starts, ends and achievements after 31 July are for the next year’s return. */
const isOfNewYear = ({ LearnStartDate, LearnActEndDate, AchDate }: LearningDelivery, to: AcademicYear): boolean =>
  [LearnStartDate, LearnActEndDate, AchDate].some((day) => day !== null && day >= to.starts);

/**
 * What becomes of an aim. Spec: ILR migration specification (Appendix B): continuing aims; of apprenticeships also
 * programmes that wait for assessment or are on a break, and all parts of a programme that goes over.
 */
export const fateOfAim = (aim: LearningDelivery, aims: readonly LearningDelivery[], to: AcademicYear): AimFate => {
  if (isContinuing(aim)) return { goes: true, rule: 'aim-continues' };
  const rule = ofApprenticeship(aim, aims, to) ?? (isOfNewYear(aim, to) ? 'belongs-to-the-new-year' : null);
  return rule === null ? { goes: false, rule: 'aim-has-ended' } : { goes: true, rule };
};
