import { learnerIdentifier } from '@/lib/identifiers';
import { type AcademicYear, asRecord, type Learner, learnerChecker } from '@/lib/ilr';
import { sectionDrafts } from './draft';
import { aimLinksDraft } from './edit-aim-links';
import { learnerLinksDraft } from './edit-links';
import { type FundModels, isUsualSection, sectionForm } from './form-entity';
import type { RecordNeeds, RecordToEdit } from './ports';
import type {
  AimSummary,
  LearnerIdentity,
  RecordPage,
  RecordSection,
  RecordTab,
  SectionId,
  Stage,
  YearChoice,
} from './schema';
import { sectionProblems } from './section-problems';
import { findSection } from './sections';

const sectionsOf: Readonly<Record<RecordTab | 'aim', readonly SectionId[]>> = {
  details: ['identity', 'contact'],
  ilr: ['year', 'prior-attainment', 'contact-preferences', 'lldd', 'learner-fams', 'learner-monitoring', 'learner-he'],
  aims: [],
  employment: ['employment'],
  lrs: [],
  history: [],
  aim: ['aim', 'aim-end', 'aim-fams', 'work-placements', 'financial-records', 'aim-monitoring', 'aim-he'],
};

/** `aim` counts from 1; null for the learner's own tabs. */
export type PageAsked = {
  readonly learner: number;
  readonly academicYear: string;
  readonly tab: RecordTab;
  readonly aim: number | null;
};

const fundModelsOf = ({ LearningDelivery }: Learner, aim: number | null): FundModels =>
  LearningDelivery.flatMap(({ FundModel }, place) =>
    FundModel !== null && (aim === null || aim === place + 1) ? [FundModel] : [],
  );

const recordSection = (
  year: AcademicYear,
  learner: Learner,
  id: SectionId,
  aim: number | null,
): readonly RecordSection[] => {
  const section = findSection(year, id);
  const holder = aim === null ? learner : learner.LearningDelivery[aim - 1];
  if (section === undefined || holder === undefined) return [];
  const { blocking, lacking } = sectionProblems(year, learner, { section, aim });
  const fundModels = fundModelsOf(learner, aim);
  return [
    {
      id,
      title: section.title,
      says: section.says,
      form: sectionForm(year, section, fundModels),
      holds: section.holds === 'part' ? 'one' : section.holds,
      drafts: sectionDrafts(section, asRecord(holder)),
      problems: [...blocking, ...lacking],
      isUsual: isUsualSection(year, section, fundModels),
    },
  ];
};

const textOf = (value: string | number | null): string | null => (value === null ? null : String(value));

const aimSummaries = (year: AcademicYear, learner: Learner): readonly AimSummary[] => {
  const problems = learnerChecker(year)(learner);
  return learner.LearningDelivery.map((aim, index) => ({
    place: index + 1,
    aimSeqNumber: aim.AimSeqNumber,
    learnAimRef: aim.LearnAimRef,
    aimType: textOf(aim.AimType),
    fundModel: textOf(aim.FundModel),
    learnStartDate: aim.LearnStartDate,
    learnPlanEndDate: aim.LearnPlanEndDate,
    compStatus: textOf(aim.CompStatus),
    outcome: textOf(aim.Outcome),
    problems: problems.filter(({ path }) => path.startsWith(`LearningDelivery[${index + 1}]/`)).length,
  }));
};

const identityOf = (
  stage: Stage,

  number: number,
  { LearnRefNumber, ULN, FamilyName, GivenNames, DateOfBirth }: Learner,
): LearnerIdentity => ({
  number,
  stage,
  identifier: learnerIdentifier(number),
  learnRefNumber: LearnRefNumber ?? '',
  uln: ULN,
  familyName: FamilyName,
  givenNames: GivenNames,
  dateOfBirth: DateOfBirth,
});

const yearChoice = ({ code, label, use, unconfirmed }: AcademicYear): YearChoice => ({
  code,
  label,
  isOpen: use === 'open',
  unconfirmed,
});

const pageOf = (
  year: AcademicYear,
  years: readonly AcademicYear[],
  { stage, links, aims, choices, learner }: RecordToEdit,
  { learner: number, tab, aim }: PageAsked,
): RecordPage => {
  const ids = aim === null ? sectionsOf[tab] : sectionsOf.aim;
  const aimLinks = aim === null ? undefined : aims[aim - 1];
  return {
    identity: identityOf(stage, number, learner),
    year: yearChoice(year),
    years: years.map(yearChoice),
    links: learnerLinksDraft(links),
    choices,
    sections: ids.flatMap((id) => recordSection(year, learner, id, aim)),
    aims: aimSummaries(year, learner),
    aimLinks: aimLinks ? aimLinksDraft(aimLinks) : null,
    problems: learnerChecker(year)(learner).length,
  };
};

/** A learner's record of a year; null when there is no such learner, record or aim. */
export const readRecord = async (
  { learnerRecords, years }: RecordNeeds,
  asked: PageAsked,
): Promise<RecordPage | null> => {
  const year = years.find(({ code }) => code === asked.academicYear);
  if (year === undefined) return null;
  const codes = await learnerRecords.years(asked.learner);
  const record = codes && (await learnerRecords.open({ learnerNumber: asked.learner, year }));
  if (!record || (asked.aim !== null && asked.aim > record.aims.length)) return null;
  const withRecord = years.filter(({ code }) => codes.includes(code));
  return pageOf(year, withRecord, record, asked);
};
