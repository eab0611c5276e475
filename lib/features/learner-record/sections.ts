import type { AcademicYear, Entity, Field } from '@/lib/ilr';
import type { SectionId } from './schema';

type SectionSpec = {
  readonly entity: string;
  readonly title: string;
  readonly says: string;
  /** Of the entity's own fields, these; the section without a list has all that no other names. */
  readonly fields?: readonly string[];
};

/** The parts of a learner's record as the screens show them. A field that a new year adds comes into the part without a list. */
const specs: Readonly<Record<SectionId, SectionSpec>> = {
  identity: {
    entity: 'Learner',
    title: 'Who the learner is',
    says: 'The same in every year.',
    fields: ['LearnRefNumber', 'ULN', 'FamilyName', 'GivenNames', 'DateOfBirth', 'Sex', 'Ethnicity', 'NINumber'],
  },
  contact: {
    entity: 'Learner',
    title: 'Address and contact',
    says: 'Where the learner lives and can be reached.',
    fields: ['Postcode', 'PostcodePrior', 'AddLine1', 'AddLine2', 'AddLine3', 'AddLine4', 'TelNo', 'Email'],
  },
  year: { entity: 'Learner', title: 'This year', says: 'What the learner’s own part of the return says.' },
  'prior-attainment': { entity: 'PriorAttain', title: 'Prior attainment', says: 'What they had reached before.' },
  'contact-preferences': {
    entity: 'ContactPreference',
    title: 'Contact preferences',
    says: 'How the learner could be contacted, until 2024 to 2025.',
  },
  lldd: {
    entity: 'LLDDandHealthProblem',
    title: 'Learning difficulties, disabilities and health problems',
    says: 'Each one, and which affects learning most.',
  },
  'learner-fams': {
    entity: 'LearnerFAM',
    title: 'Learner funding and monitoring',
    says: 'What funding and monitoring of the learner goes by.',
  },
  'learner-monitoring': {
    entity: 'ProviderSpecLearnerMonitoring',
    title: 'Provider monitoring of the learner',
    says: 'Two values of the provider’s own, A and B, as entered.',
  },
  'learner-he': { entity: 'LearnerHE', title: 'Higher education', says: 'Only for learners in higher education.' },
  employment: {
    entity: 'LearnerEmploymentStatus',
    title: 'Employment status',
    says: 'From each date on, what the learner’s employment was.',
  },
  aim: { entity: 'LearningDelivery', title: 'The aim', says: 'What is learned, when, where, and how it is funded.' },
  'aim-end': {
    entity: 'LearningDelivery',
    title: 'How it stands or ended',
    says: 'Completion status, outcome and dates belong together: save them at once.',
    fields: ['CompStatus', 'LearnActEndDate', 'WithdrawReason', 'Outcome', 'AchDate', 'OutGrade'],
  },
  'aim-fams': {
    entity: 'LearningDeliveryFAM',
    title: 'Aim funding and monitoring',
    says: 'What funding and monitoring of the aim goes by, some with dates.',
  },
  'work-placements': {
    entity: 'LearningDeliveryWorkPlacement',
    title: 'Work placements',
    says: 'Placements with an employer that belong to this aim.',
  },
  'financial-records': {
    entity: 'AppFinRecord',
    title: 'Apprenticeship financial records',
    says: 'Agreed prices and payments.',
  },
  'aim-monitoring': {
    entity: 'ProviderSpecDeliveryMonitoring',
    title: 'Provider monitoring of the aim',
    says: 'Four values of the provider’s own, A to D, as entered.',
  },
  'aim-he': { entity: 'LearningDeliveryHE', title: 'Higher education', says: 'Only for aims of higher education.' },
};

/** A part of the record of one year. */
export type Section = {
  readonly id: SectionId;
  readonly title: string;
  readonly says: string;
  readonly entity: Entity;
  readonly isOfAim: boolean;
  /** The fields of the record that belong to the section. */
  readonly fields: readonly Field[];
  readonly children: readonly Entity[];
  /** `part` is some fields of a record that is always there. */
  readonly holds: 'part' | 'maybe' | 'many';
};

const ROOTS: ReadonlySet<string> = new Set(['Learner', 'LearningDelivery']);

const namedElsewhere = (entity: string): ReadonlySet<string> =>
  new Set(Object.values(specs).flatMap((spec) => (spec.entity === entity ? (spec.fields ?? []) : [])));

const fieldsOf = ({ entity: name, fields }: SectionSpec, entity: Entity): readonly Field[] => {
  const own = entity.fields.filter((part) => part.kind === 'field');
  if (fields) return fields.flatMap((wanted) => own.find((field) => field.name === wanted) ?? []);
  const elsewhere = namedElsewhere(name);
  return own.filter((field) => !elsewhere.has(field.name));
};

const entityNamed = (year: AcademicYear, name: string): Entity | undefined => year.entities[name];

const isUnder = (year: AcademicYear, entity: Entity, name: string): boolean => {
  const parent = entity.parent === null ? undefined : entityNamed(year, entity.parent);
  return entity.name === name || (parent !== undefined && isUnder(year, parent, name));
};

const holdsOf = ({ holds }: Entity): 'maybe' | 'many' => (holds === 'many' ? 'many' : 'maybe');

/** The section as it is in this year; undefined when the year has no such record. */
export const findSection = (year: AcademicYear, id: SectionId): Section | undefined => {
  const spec = specs[id];
  const entity = entityNamed(year, spec.entity);
  if (entity === undefined) return undefined;
  const isRoot = ROOTS.has(entity.name);
  return {
    id,
    title: spec.title,
    says: spec.says,
    entity,
    isOfAim: isUnder(year, entity, 'LearningDelivery'),
    fields: fieldsOf(spec, entity),
    children: isRoot ? [] : entity.fields.filter((part) => part.kind === 'entity'),
    holds: isRoot ? 'part' : holdsOf(entity),
  };
};
