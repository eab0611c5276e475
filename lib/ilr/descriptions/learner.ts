import { type RecordWords, SELDOM, words, YOUNG_PEOPLE } from './field-words';

const ADDRESS = 'Part of the learner’s home address as it is now, without the postcode.';
const GRADE = 'The highest grade the learner had at GCSE or the like when the programme began, or NONE.';

/** The learner: who they are, and what belongs to the whole of their year. */
export const learner = {
  Learner: {
    LearnRefNumber: words('Learner reference', 'Your own number for the learner; it stays the same from year to year.'),
    PrevLearnRefNumber: words(
      'Learner reference last year',
      'The number the learner had with you last year, only if it has changed.',
      SELDOM,
    ),
    PrevUKPRN: words(
      'Provider last year (UKPRN)',
      'The provider the learner was with last year, if they came to you from another in the middle of their learning.',
      SELDOM,
    ),
    PMUKPRN: words(
      'Provider before a merger (UKPRN)',
      'Only after a merger, and when the department asks: the provider the learner started with.',
      SELDOM,
    ),
    CampId: words(
      'Campus',
      'The part of your organisation, if the department has given its parts identifiers.',
      SELDOM,
    ),
    ULN: words(
      'Unique learner number (ULN)',
      'The ten digits the learner keeps for life; 9999999999 until you know it.',
    ),
    FamilyName: words('Family name', 'The learner’s surname as it is in law.'),
    GivenNames: words('Given names', 'All forenames as they are in law, with spaces between them.'),
    DateOfBirth: words('Date of birth', 'Age decides much of the funding, so check it against a document.'),
    Ethnicity: words('Ethnic group', 'As the learner describes themselves, on the scale of the 2011 census.'),
    Sex: words('Legal sex', 'The learner’s legal sex, which may differ from how they live.'),
    LLDDHealthProb: words(
      'Difficulty, disability or health problem',
      'Whether the learner says that they have one; if so, add which below.',
    ),
    NINumber: words(
      'National Insurance number',
      'Two letters, six digits and a last letter, for learning in which the government pays for or follows up work.',
      [36, 81, 99],
    ),
    Accom: words(
      'Lives in your accommodation',
      'Only for a learner who lives away from home in a place that you own or run.',
      YOUNG_PEOPLE,
    ),
    ALSCost: words(
      'Cost of learning support',
      'What the support of a high needs learner costs in the year, in whole pounds.',
      [25],
      'pounds',
    ),
    PlanLearnHours: words(
      'Planned learning hours',
      'Timetabled hours of qualifications that the learner is to have this year; enter it anew every year.',
      [10, 11, 25, 35, 37, 38, 81, 99],
      'hours',
    ),
    PlanEEPHours: words(
      'Planned other hours',
      'Hours of tutorials, enrichment, work experience and pastoral care planned for this year.',
      YOUNG_PEOPLE,
      'hours',
    ),
    MathGrade: words('GCSE maths grade', GRADE, YOUNG_PEOPLE),
    EngGrade: words('GCSE English grade', GRADE, YOUNG_PEOPLE),
    PostcodePrior: words(
      'Postcode before enrolment',
      'Where the learner lived when they enrolled; it does not change.',
    ),
    Postcode: words('Postcode', 'Where the learner lives now; ZZ99 9ZZ if it is not known.'),
    AddLine1: words('Address line 1', ADDRESS),
    AddLine2: words('Address line 2', ADDRESS),
    AddLine3: words('Address line 3', ADDRESS),
    AddLine4: words('Address line 4', ADDRESS),
    TelNo: words('Telephone', 'A number under which the learner can be reached, in digits only.'),
    Email: words('E-mail', 'An address that the learner reads and will keep after the course.'),
  },
  PriorAttain: {
    PriorLevel: words(
      'Highest level before',
      'The highest level the learner had reached before they started with you.',
    ),
    DateLevelApp: words('From', 'The day from which that level counts: the start of the earliest aim it is for.'),
  },
  ContactPreference: {
    ContPrefType: words('Preference', 'Whether the learner restricts how they are contacted, or what about.'),
    ContPrefCode: words('Choice', 'What the learner has chosen.'),
  },
  LLDDandHealthProblem: {
    LLDDCat: words('Kind', 'A difficulty, disability or health problem that the learner has told you of.'),
    PrimaryLLDD: words('The main one', 'Marks the one that affects the learning most; one of them must be marked.'),
  },
  LearnerFAM: {
    LearnFAMType: words('What it says', 'A characteristic of the learner that funding or statistics depend on.'),
    LearnFAMCode: words('Which', 'What applies, among the codes of that characteristic.'),
  },
  ProviderSpecLearnerMonitoring: {
    ProvSpecLearnMonOccur: words('Which of your fields', 'A or B: the first or the second field that is yours to use.'),
    ProvSpecLearnMon: words(
      'Value',
      'Whatever you want back in the department’s reports; nothing that identifies anybody.',
    ),
  },
  LearnerEmploymentStatus: {
    EmpStat: words('Status', 'Whether the learner is in paid work, looking for it, or neither.'),
    DateEmpStatApp: words('From', 'The day from which this is so; the first record lies before the first aim starts.'),
    EmpId: words(
      'Employer',
      'The nine digits of the employer in the employer register; 999999999 until you know them.',
    ),
  },
  EmploymentStatusMonitoring: {
    ESMType: words('What it says', 'More about the work or the lack of it: hours, length, benefits, the employer.'),
    ESMCode: words('Which', 'What applies, among the codes of that kind.'),
  },
  LearnerHE: {
    UCASPERID: words('UCAS number', 'The ten digits a learner gets from UCAS, if they applied through it.'),
    TTACCOM: words('Where they live in term time', 'The kind of accommodation in this year of higher education.'),
  },
  LearnerHEFinancialSupport: {
    FINTYPE: words('Kind of support', 'How you support the learner financially this year.'),
    FINAMOUNT: words('Amount', 'What the support is worth this year, in whole pounds.', 'everybody', 'pounds'),
  },
} as const satisfies Readonly<Record<string, RecordWords>>;
