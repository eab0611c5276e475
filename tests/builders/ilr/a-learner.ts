import {
  type IlrHeader,
  ilrHeader,
  type Learner,
  type LearningDelivery,
  newLearner,
  newLearningDelivery,
  year2526,
} from '@/lib/ilr';

/** A learning aim that fits the schema, with the values given. */
export const anAim = (values: Partial<LearningDelivery> = {}): LearningDelivery =>
  newLearningDelivery({
    LearnAimRef: '60149735',
    AimType: 5,
    AimSeqNumber: 1,
    LearnStartDate: '2025-09-08',
    LearnPlanEndDate: '2026-07-10',
    FundModel: 25,
    DelLocPostCode: 'BR1 3RL',
    CompStatus: 1,
    ...values,
  });

/** A made-up learner that fits the schema, with the values given. */
export const aLearner = (values: Partial<Learner> = {}): Learner =>
  newLearner({
    LearnRefNumber: 'A1001',
    ULN: 1061484016,
    FamilyName: 'Example',
    GivenNames: 'Alex',
    DateOfBirth: '2008-02-29',
    Ethnicity: 31,
    Sex: 'F',
    LLDDHealthProb: 2,
    PostcodePrior: 'BR1 7SS',
    Postcode: 'BR1 7SS',
    LearningDelivery: [anAim()],
    ...values,
  });

/** The header of a file of the made-up provider, prepared at a fixed time. */
export const aHeader = (year: Parameters<typeof ilrHeader>[0]['year'] = year2526): IlrHeader =>
  ilrHeader({
    year,
    ukprn: 99999999,
    preparedAt: '2025-10-05T10:15:30',
    serialNo: 1,
    software: { supplier: 'Example Ltd', package: 'Muster', release: '0.1.0' },
  });
