import type { LearningEvent } from '../../lib/lrs';

const anEvent = (id: number, more: Partial<LearningEvent>): LearningEvent => ({
  AchievementAwardDate: '2023-08-24',
  AchievementProviderName: null,
  AchievementProviderUkprn: null,
  AwardingOrganisationName: 'Example Awards',
  AwardingOrganisationUkprn: '10000000',
  CollectionType: null,
  Credits: 0,
  DateLoaded: '2023-09-02 09:26:45',
  Grade: '5',
  ID: id,
  LanguageForAssessment: 'English',
  Level: 'Level 1/2',
  ParticipationEndDate: null,
  ParticipationStartDate: null,
  QualificationType: 'GCSE (9 to 1)',
  Restriction: '0',
  ReturnNumber: null,
  Source: 'AO',
  Status: 'F',
  Subject: 'Example Level 1/Level 2 GCSE (9-1) in Mathematics',
  SubjectCode: '601/0000/0',
  UnderDataChallenge: 'N',
  ...more,
});

/** As an ILR return leaves them: no grade that is one, an awarding organisation that is none. */
const fromIlr = {
  AwardingOrganisationName: 'UNKNOWN',
  AwardingOrganisationUkprn: 'UNKNWN',
  AchievementProviderName: 'EXAMPLE COLLEGE',
  AchievementProviderUkprn: '10000001',
  CollectionType: 'W',
  Grade: '9999999999',
  Level: null,
  ReturnNumber: '02',
  Source: 'ILR',
} as const;

export const someEvents: readonly LearningEvent[] = [
  anEvent(40000001, {}),
  anEvent(40000002, { ...fromIlr, Subject: 'Functional Skills qualification in English' }),
  anEvent(40000003, {
    UnderDataChallenge: 'Y',
    AchievementAwardDate: '2058-07-01',
    Subject: 'Award in Example Skills',
  }),
];

export const oneEvent: readonly LearningEvent[] = [anEvent(40000004, {})];

const UNITS = 40;
const FIRST_YEAR = 2019;
const YEARS = 5;

/** Units as they pile up over some years. */
const units = Array.from({ length: UNITS }, (_, place) =>
  anEvent(40000100 + place, {
    AchievementAwardDate: `${FIRST_YEAR + (place % YEARS)}-0${1 + (place % 9)}-15`,
    Credits: 1 + (place % 6),
    Grade: place % 3 === 0 ? 'Merit' : 'Pass',
    Level: `Level ${1 + (place % 3)}`,
    QualificationType: 'Unit',
    Source: 'QCFU',
    Subject: `Example unit ${place + 1}`,
    SubjectCode: `T/600/${1000 + place}`,
  }),
);

/** Everything odd that has been seen, among many that are not. */
export const manyEvents: readonly LearningEvent[] = [
  ...units,
  ...someEvents,
  anEvent(40000201, {
    AchievementAwardDate: null,
    ParticipationStartDate: '2022-09-05',
    ParticipationEndDate: '2023-07-14',
    CollectionType: 'A',
    Source: 'NPD',
    Subject: 'Example GCSE in Art and Design',
  }),
  anEvent(40000202, {
    AchievementAwardDate: null,
    Credits: null,
    Grade: null,
    Source: 'XYZ',
    Restriction: '7',
    Status: 'P',
    Subject: 'A learning event from a source without a name',
  }),
];
