import { ADULTS, APPRENTICESHIPS, SELDOM, type ShownFor, YOUNG_PEOPLE } from './field-words';

/** A kind of records in plain words. */
export interface KindOfRecord {
  /** Of all of them, for a heading. */
  readonly label: string;
  /** Of one, for a button that adds it. */
  readonly one: string;
  readonly explanation: string;
  readonly shownFor: ShownFor;
}

const kind = (label: string, one: string, explanation: string, shownFor: ShownFor = 'everybody'): KindOfRecord => ({
  label,
  one,
  explanation,
  shownFor,
});

/** Every kind of records in a file, whatever the year. */
export const kindsOfRecords: Readonly<Record<string, KindOfRecord>> = {
  Message: kind('File', 'file', 'An ILR file as a whole.'),
  Header: kind('Header', 'header', 'What the file says of itself.'),
  CollectionDetails: kind('Collection', 'collection', 'Which collection and which year the file is for.'),
  Source: kind('Source', 'source', 'Who sends the file, and what made it.'),
  SourceFiles: kind('Source files', 'list of source files', 'Files that the department’s own tool put into this one.'),
  SourceFile: kind('Source files', 'source file', 'A file that the department’s own tool put into this one.'),
  LearningProvider: kind('Provider', 'provider', 'The provider whose learners are in the file.'),
  Learner: kind('Learners', 'learner', 'A person who learns with you this year.'),
  PriorAttain: kind('Prior attainment', 'level of attainment', 'What the learner had reached before they started.', [
    ...ADULTS,
    ...APPRENTICESHIPS,
  ]),
  ContactPreference: kind('Contact preferences', 'contact preference', 'How the learner may be contacted.', SELDOM),
  LLDDandHealthProblem: kind(
    'Difficulties, disabilities and health problems',
    'difficulty, disability or health problem',
    'What the learner has told you of, so that support can be given.',
  ),
  LearnerFAM: kind(
    'Funding and monitoring of the learner',
    'funding or monitoring record',
    'What funding and statistics need to know of the learner; much of it is for one year only.',
  ),
  ProviderSpecLearnerMonitoring: kind(
    'Your own fields',
    'field of your own',
    'Two values of your own that come back in the department’s reports.',
  ),
  LearnerEmploymentStatus: kind(
    'Employment',
    'employment record',
    'The learner’s work before and during the learning, a record for each change.',
  ),
  EmploymentStatusMonitoring: kind('More about this employment', 'detail', 'Hours, length, benefits and the employer.'),
  LearnerHE: kind(
    'Higher education',
    'higher education record',
    'What is asked of learners in higher education.',
    [99],
  ),
  LearnerHEFinancialSupport: kind('Financial support', 'kind of support', 'What you give the learner this year.', [99]),
  LearningDelivery: kind('Aims', 'aim', 'A qualification, class or programme that the learner takes.'),
  LearningDeliveryFAM: kind(
    'Funding and monitoring of the aim',
    'funding or monitoring record',
    'Who funds the aim, and what else decides the funding.',
  ),
  LearningDeliveryWorkPlacement: kind(
    'Work placements',
    'work placement',
    'Time at work that is part of the learning.',
    YOUNG_PEOPLE,
  ),
  AppFinRecord: kind(
    'Prices and payments',
    'price or payment',
    'What was agreed with the employer for an apprenticeship, and what they have paid.',
    APPRENTICESHIPS,
  ),
  ProviderSpecDeliveryMonitoring: kind(
    'Your own fields',
    'field of your own',
    'Four values of your own that come back in the department’s reports.',
  ),
  LearningDeliveryHE: kind(
    'Higher education',
    'higher education record',
    'What is asked of aims of level 4 and above.',
    [99],
  ),
};
