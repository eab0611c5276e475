import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Learner, newRecord, year2526 } from '@/lib/ilr';
import { aLearner, anAim } from '@/tests/builders/ilr/a-learner';
import { fileOf } from '@/tests/builders/ilr/bytes';
import { xmllintVerdict } from '@/tests/builders/ilr/xmllint';

const FOLDER = path.resolve(import.meta.dirname, '../../fixtures/ilr/2526');

const everyField = (): Learner =>
  aLearner({
    PrevLearnRefNumber: 'OLD 1',
    PrevUKPRN: 10000001,
    PMUKPRN: 10000002,
    CampId: 'MAIN01',
    FamilyName: "O'Connor-Łukasz",
    GivenNames: 'Zoë & Siân',
    NINumber: 'AB123456C',
    Accom: 5,
    ALSCost: 0,
    PlanLearnHours: 540,
    PlanEEPHours: 60,
    MathGrade: 'NONE',
    EngGrade: '4',
    AddLine1: '1 High Street',
    AddLine2: 'Leeds & district',
    AddLine3: 'West Yorkshire',
    AddLine4: 'England',
    TelNo: '01130000000',
    Email: 'alex@example.org',
    PriorAttain: [newRecord(year2526, 'PriorAttain', { PriorLevel: 3, DateLevelApp: '2025-08-31' })],
    LLDDandHealthProblem: [newRecord(year2526, 'LLDDandHealthProblem', { LLDDCat: 12, PrimaryLLDD: 1 })],
    LearnerFAM: [newRecord(year2526, 'LearnerFAM', { LearnFAMType: 'FME', LearnFAMCode: 2 })],
    ProviderSpecLearnerMonitoring: [
      newRecord(year2526, 'ProviderSpecLearnerMonitoring', {
        ProvSpecLearnMonOccur: 'B',
        ProvSpecLearnMon: 'Site <2>',
      }),
    ],
    LearnerEmploymentStatus: [
      newRecord(year2526, 'LearnerEmploymentStatus', {
        EmpStat: 10,
        DateEmpStatApp: '2025-08-31',
        EmpId: 999999999,
        EmploymentStatusMonitoring: [newRecord(year2526, 'EmploymentStatusMonitoring', { ESMType: 'EII', ESMCode: 5 })],
      }),
    ],
    LearnerHE: newRecord(year2526, 'LearnerHE', {
      UCASPERID: '1234567890',
      TTACCOM: 9,
      LearnerHEFinancialSupport: [newRecord(year2526, 'LearnerHEFinancialSupport', { FINTYPE: 1, FINAMOUNT: 2500 })],
    }),
    LearningDelivery: [everyFieldOfAnAim(), anAim({ AimSeqNumber: 2 })],
  });

const everyFieldOfAnAim = () =>
  anAim({
    OrigLearnStartDate: '2024-09-02',
    PHours: 400,
    OTJActHours: 12,
    ProgType: 25,
    StdCode: 105,
    PartnerUKPRN: 10000003,
    LSDPostcode: 'ZZ99 9ZZ',
    AddHours: 10,
    PriorLearnFundAdj: 80,
    OtherFundAdj: 100,
    ConRefNumber: 'ABC123',
    EPAOrgID: 'EPA0001',
    CompStatus: 2,
    LearnActEndDate: '2026-06-30',
    WithdrawReason: 98,
    Outcome: 1,
    AchDate: '2026-07-01',
    OutGrade: 'DI',
    SWSupAimId: 'cb5f0d25-cff4-4ea0-92f5-99378cce306d',
    TLOut: 1,
    LearningDeliveryFAM: [
      newRecord(year2526, 'LearningDeliveryFAM', {
        LearnDelFAMType: 'LDM',
        LearnDelFAMCode: '034',
        LearnDelFAMDateFrom: '2025-09-08',
        LearnDelFAMDateTo: '2026-06-30',
      }),
    ],
    LearningDeliveryWorkPlacement: [
      newRecord(year2526, 'LearningDeliveryWorkPlacement', {
        WorkPlaceStartDate: '2026-01-05',
        WorkPlaceEndDate: '2026-02-06',
        WorkPlaceHours: 70,
        WorkPlaceMode: 2,
        WorkPlaceEmpId: 999999999,
      }),
    ],
    AppFinRecord: [
      newRecord(year2526, 'AppFinRecord', { AFinType: 'TNP', AFinCode: 1, AFinDate: '2025-09-08', AFinAmount: 9000 }),
    ],
    ProviderSpecDeliveryMonitoring: [
      newRecord(year2526, 'ProviderSpecDeliveryMonitoring', { ProvSpecDelMonOccur: 'D', ProvSpecDelMon: 'QP-7' }),
    ],
    LearningDeliveryHE: newRecord(year2526, 'LearningDeliveryHE', {
      SSN: 'SSN1',
      QUALENT3: 'P41',
      SOC: 2136,
      SEC: 3,
      UCASSCHEMECODE: 'AB12',
      TYPEYR: 1,
      MODESTUD: 1,
      FUNDLEV: 20,
      FUNDCOMP: 1,
      STULOAD: '100.0',
      YEARSTU: 1,
      MSTUFEE: 2,
      PCOLAB: '33.3',
      SPECFEE: 0,
      NETFEE: 0,
      GROSSFEE: 9250,
      PERMADDCOUNTRY: 'XF',
      ELQ: 3,
      HEPostCode: 'LS1 1AA',
    }),
  });

const unset = (record: unknown, at = ''): string[] =>
  Object.entries(record as object).flatMap(([name, value]): string[] => {
    if (value === null || (Array.isArray(value) && value.length === 0)) return [`${at}${name}`];
    return typeof value === 'object' ? unset(Array.isArray(value) ? value[0] : value, `${at}${name}/`) : [];
  });

describe('the files we write stay byte for byte what they were', () => {
  it.each([
    ['every-field.xml', everyField()],
    ['smallest.xml', aLearner({ FamilyName: null, GivenNames: null, DateOfBirth: null })],
  ])('%s', async (name, learner) => {
    const golden = path.join(FOLDER, name);
    const file = Buffer.from(await fileOf([learner])).toString('utf8');
    if (process.env.UPDATE_GOLDEN === '1') writeFileSync(golden, file);
    expect(file).toBe(readFileSync(golden, 'utf8'));
    expect(xmllintVerdict(file)).toEqual([]);
  });

  it('has a value in every field of every record in every-field.xml', () => {
    expect(unset(everyField())).toEqual([]);
  });
});
