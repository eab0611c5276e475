import {
  date,
  digits,
  integer,
  long,
  many,
  maybe,
  optional,
  pattern,
  required,
  restricted,
  unrestricted,
} from '../../schema';

const ukprn = integer(10000000, 99999999);
const learnRefNumber = pattern(/[A-Za-z0-9 ]{1,12}/, '1 to 12 letters without accents, digits or spaces');
const personName = unrestricted(
  /[^0-9\r\n\t|"]{1,100}/,
  'at most 100 characters, without digits, double quotes, upright bars, tabs or line breaks',
);
const addressLine = restricted(
  1,
  50,
  /[A-Za-z0-9 ~!@&'\\()*+,\-./:;]{1,50}/,
  "letters without accents, digits, spaces and ~ ! @ & ' \\ ( ) * + , - . / : ;",
);

/** Spec: ILR 2024-25 schema, the learner and its records apart from the learning deliveries. */
export const learner = {
  Learner: {
    LearnRefNumber: required(learnRefNumber),
    PrevLearnRefNumber: optional(learnRefNumber),
    PrevUKPRN: optional(ukprn),
    PMUKPRN: optional(ukprn),
    CampId: optional(pattern(/[A-Za-z0-9]{1,8}/, '1 to 8 letters without accents or digits')),
    ULN: required(long(1000000000, 9999999999)),
    FamilyName: optional(personName),
    GivenNames: optional(personName),
    DateOfBirth: optional(date()),
    Ethnicity: required(digits(2)),
    Sex: required(restricted(1, 1)),
    LLDDHealthProb: required(digits(1)),
    NINumber: optional(restricted(1, 9)),
    Accom: optional(digits(1)),
    ALSCost: optional(integer(0, 999999)),
    PlanLearnHours: optional(integer(0, 9999)),
    PlanEEPHours: optional(integer(0, 9999)),
    MathGrade: optional(restricted(1, 4)),
    EngGrade: optional(restricted(1, 4)),
    PostcodePrior: required(restricted(1, 8)),
    Postcode: required(restricted(1, 8)),
    AddLine1: optional(addressLine),
    AddLine2: optional(addressLine),
    AddLine3: optional(addressLine),
    AddLine4: optional(addressLine),
    TelNo: optional(pattern(/[0-9]{1,18}/, '1 to 18 digits without spaces or signs')),
    Email: optional(restricted(1, 100, /.+@.+/, 'an e-mail address: something, an @, and something more')),
    PriorAttain: many(),
    ContactPreference: many({ max: 5 }),
    LLDDandHealthProblem: many({ max: 22 }),
    LearnerFAM: many({ max: 15 }),
    ProviderSpecLearnerMonitoring: many({ max: 2 }),
    LearnerEmploymentStatus: many(),
    LearnerHE: maybe(),
    LearningDelivery: many({ min: 1 }),
  },
  PriorAttain: {
    PriorLevel: required(digits(2)),
    DateLevelApp: required(date()),
  },
  ContactPreference: {
    ContPrefType: required(restricted(1, 3)),
    ContPrefCode: required(digits(1)),
  },
  LLDDandHealthProblem: {
    LLDDCat: required(digits(2)),
    PrimaryLLDD: optional(digits(1)),
  },
  LearnerFAM: {
    LearnFAMType: required(restricted(1, 3)),
    LearnFAMCode: required(digits(3)),
  },
  ProviderSpecLearnerMonitoring: {
    ProvSpecLearnMonOccur: required(restricted(1, 1)),
    ProvSpecLearnMon: required(restricted(1, 20)),
  },
  LearnerEmploymentStatus: {
    EmpStat: required(digits(2)),
    DateEmpStatApp: required(date()),
    EmpId: optional(digits(9)),
    EmploymentStatusMonitoring: many({ max: 10 }),
  },
  EmploymentStatusMonitoring: {
    ESMType: required(restricted(1, 3)),
    ESMCode: required(digits(2)),
  },
  LearnerHE: {
    UCASPERID: optional(pattern(/[0-9]{10}/, '10 digits')),
    TTACCOM: optional(digits(1)),
    LearnerHEFinancialSupport: many({ max: 4 }),
  },
  LearnerHEFinancialSupport: {
    FINTYPE: required(digits(1)),
    FINAMOUNT: required(integer(0, 999999)),
  },
};
