import {
  ADULT_SKILLS,
  APPRENTICESHIPS,
  type RecordWords,
  SELDOM,
  WITH_EMPLOYERS,
  words,
  YOUNG_PEOPLE,
} from './field-words';

/** A learning aim, and the records in it apart from higher education. */
export const learningDelivery = {
  LearningDelivery: {
    LearnAimRef: words('Learning aim', 'The eight characters of the qualification or class in the aims register.'),
    AimType: words('Part it plays', 'Whether the aim is a whole programme, part of one, or stands alone.'),
    AimSeqNumber: words('Number', 'The aim’s number among the learner’s aims this year, from 1.'),
    LearnStartDate: words('Started', 'The day on which learning for this aim began.'),
    OrigLearnStartDate: words(
      'First started',
      'The day on which it first began, when the learner has come back to it after a break or a transfer.',
      [35, 36, 37, 38, 81, 99],
    ),
    LearnPlanEndDate: words('Planned end', 'The day on which it should end, as planned at the start; it is not moved.'),
    FundModel: words('Funding model', 'Who pays for the aim and by which rules; it decides what else is asked.'),
    PHours: words(
      'Planned hours',
      'All hours planned for the aim: training off the job in an apprenticeship, the whole of a T Level, or tailored learning.',
      [11, 25, 36, 37, 39],
      'hours',
    ),
    OTJActHours: words(
      'Actual training off the job',
      'The hours of training away from the daily work that an apprentice has really had, once they have finished.',
      APPRENTICESHIPS,
      'hours',
    ),
    ProgType: words('Programme', 'The kind of programme that the aim belongs to, if it belongs to one.', [
      ...YOUNG_PEOPLE,
      ...WITH_EMPLOYERS,
      ...ADULT_SKILLS,
    ]),
    FworkCode: words('Framework', 'The apprenticeship framework; frameworks ended before 2025.', SELDOM),
    PwayCode: words('Pathway', 'The pathway of the apprenticeship framework; frameworks ended before 2025.', SELDOM),
    StdCode: words('Apprenticeship standard', 'The number of the standard that the apprentice works towards.', [
      ...APPRENTICESHIPS,
    ]),
    PartnerUKPRN: words('Subcontractor (UKPRN)', 'The provider that delivers the aim for you, if another one does.'),
    DelLocPostCode: words(
      'Taught at (postcode)',
      'Where most of it is taught, the workplace included; ZZ99 9ZZ for learning at a distance.',
    ),
    LSDPostcode: words(
      'Home when it started (postcode)',
      'Where the learner lived when the aim started, which decides whose adult budget pays.',
      [10, 11, 35, 37, 38],
    ),
    AddHours: words(
      'Additional hours',
      'Hours beyond what the funding covers, for English for speakers of other languages.',
      [...ADULT_SKILLS, 81],
      'hours',
    ),
    PriorLearnFundAdj: words(
      'Share left after earlier learning',
      'The part of the aim that is still to be taught, when the learner already knew or had learnt the rest.',
      [35, 36, 37, 38, 81],
      'per cent',
    ),
    OtherFundAdj: words(
      'Other adjustment of funding',
      'A share of the funding that differs for another reason, agreed with the funder.',
      [35, 36, 38, 81],
      'per cent',
    ),
    ConRefNumber: words(
      'Contract reference',
      'The contract or agreement with the funder that the aim is paid under.',
      [36, 37],
    ),
    EPAOrgID: words(
      'Assessment organisation',
      'The organisation that assesses the apprentice at the end: EPA and four digits.',
      APPRENTICESHIPS,
    ),
    CompStatus: words('Status', 'Whether the learner goes on, has finished, has left, or is on a break.'),
    LearnActEndDate: words('Actual end', 'The day on which the learning for this aim ended; empty while it goes on.'),
    WithdrawReason: words('Reason for leaving', 'Why the learner left before the end; only for an aim that was left.'),
    Outcome: words('Result', 'Whether the aim was achieved; empty until the learning has ended.'),
    AchDate: words(
      'Achieved on',
      'The day on which the apprenticeship or bootcamp was achieved, after its end.',
      [36, 37, 81],
    ),
    OutGrade: words('Grade', 'The grade of the qualification, once it was awarded.', [25, 35, 36, 38, 81, 82, 99]),
    SWSupAimId: words('Identifier of your software', 'What your software knows the aim by; kept as it came.', SELDOM),
    TLOut: words('What was gained', 'What the learner mainly got out of tailored learning, once it has ended.', [11]),
  },
  LearningDeliveryFAM: {
    LearnDelFAMType: words('What it says', 'A characteristic of the aim that funding or statistics depend on.'),
    LearnDelFAMCode: words('Which', 'What applies, among the codes of that characteristic; leading zeros count.'),
    LearnDelFAMDateFrom: words('From', 'The first day on which it applies, for the kinds that have dates.'),
    LearnDelFAMDateTo: words('To', 'The last day on which it applies; empty while it still does.'),
  },
  LearningDeliveryWorkPlacement: {
    WorkPlaceStartDate: words('From', 'The day on which the placement began.'),
    WorkPlaceEndDate: words('To', 'The day on which the placement ended; empty while it goes on.'),
    WorkPlaceHours: words(
      'Hours',
      'All hours planned for the placement, then those that were worked.',
      'everybody',
      'hours',
    ),
    WorkPlaceMode: words('Kind', 'Whether it is at a real workplace or simulated at yours.'),
    WorkPlaceEmpId: words('Employer', 'The nine digits of the employer in the employer register.'),
  },
  AppFinRecord: {
    AFinType: words('Price or payment', 'Whether the record says what was agreed, or what was paid.'),
    AFinCode: words('What for', 'Training or assessment, and the whole or the rest of it.'),
    AFinDate: words('On', 'The day on which the price was agreed or the payment made.'),
    AFinAmount: words('Amount', 'In whole pounds, with VAT only where you cannot reclaim it.', 'everybody', 'pounds'),
  },
  ProviderSpecDeliveryMonitoring: {
    ProvSpecDelMonOccur: words(
      'Which of your fields',
      'A to D: one of the four fields of an aim that are yours to use.',
    ),
    ProvSpecDelMon: words(
      'Value',
      'Whatever you want back in the department’s reports; nothing that identifies anybody.',
    ),
  },
} as const satisfies Readonly<Record<string, RecordWords>>;
