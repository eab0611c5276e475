import { describe } from 'vitest';
import type { Learner, LearnerEmploymentStatus } from '@/lib/ilr';
import {
  ageOn,
  aimRule,
  always,
  before,
  type Case,
  funded,
  has,
  inForce,
  isApprenticeship,
  learnerRule,
  twice,
} from './demo-rules';

describe('employment is known from before the aim, with its monitoring', () => {
  const isAdult = ({ learner, aim }: Case) =>
    ageOn(learner.DateOfBirth, `${(aim.LearnStartDate ?? '').slice(0, 4)}-08-31`) >= 19;
  aimRule(
    'EmpStat_08, _09 and _21',
    (one) => funded(36, 37, 38, 99)(one) && (isAdult(one) || isApprenticeship(one)),
    ({ learner, aim }) =>
      !learner.LearnerEmploymentStatus.some(({ DateEmpStatApp }) => before(DateEmpStatApp, aim.LearnStartDate)),
  );
  aimRule('EmpStat_22', funded(11), ({ learner, aim }) => inForce(learner, aim.LearnStartDate ?? '') === undefined);
  aimRule('EmpStat_12, EmpId_10 and ESMType_09', isApprenticeship, ({ learner, aim }) => {
    const found = inForce(learner, aim.LearnStartDate ?? '');
    const hasLength = found?.EmploymentStatusMonitoring.some(({ ESMType }) => ESMType === 'LOE');
    return found?.EmpStat !== 10 || found.EmpId === null || !hasLength;
  });
  const statuses = (learner: Learner) => learner.LearnerEmploymentStatus;
  const types = (status: LearnerEmploymentStatus) => status.EmploymentStatusMonitoring.map(({ ESMType }) => ESMType);
  learnerRule('ESMType_02 and _05', always, (learner) =>
    statuses(learner).some((one) => one.EmpStat === 10 && (!types(one).includes('EII') || types(one).includes('LOU'))),
  );
  learnerRule('ESMType_08, _10 and _12', always, (learner) =>
    statuses(learner).some(
      (one) =>
        one.EmpStat === 11 &&
        (!types(one).includes('LOU') || types(one).some((type) => /LOE|EII|SEI/.test(type ?? ''))),
    ),
  );
  learnerRule('R_43', always, (learner) => twice(statuses(learner), ({ DateEmpStatApp }) => DateEmpStatApp));
  learnerRule(
    'EmpStat_11',
    ({ PlanLearnHours, PlanEEPHours }) => PlanEEPHours !== null && (PlanLearnHours ?? 0) + PlanEEPHours < 540,
    (learner) => statuses(learner).length === 0,
  );
});

describe('learners carry what their aims ask of them', () => {
  const isOn = (model: number) => (learner: Learner) => learner.LearningDelivery.some((aim) => aim.FundModel === model);
  const learnerFams = (learner: Learner) =>
    learner.LearnerFAM.map(({ LearnFAMType: type, LearnFAMCode: code }) => `${type} ${code}`);
  learnerRule(
    'MathGrade_01, EngGrade_01 and PlanEEPHours_01',
    isOn(25),
    ({ MathGrade, EngGrade, PlanEEPHours }) => MathGrade === null || EngGrade === null || PlanEEPHours === null,
  );
  learnerRule(
    'MathGrade_03',
    ({ MathGrade }) => /^[123]$/.test(MathGrade ?? ''),
    (one) => !learnerFams(one).includes('EDF 1'),
  );
  learnerRule(
    'EngGrade_03',
    ({ EngGrade }) => /^[123]$/.test(EngGrade ?? ''),
    (one) => !learnerFams(one).includes('EDF 2'),
  );
  learnerRule(
    'PlanLearnHours_01 and _04',
    (one) => !isOn(36)(one),
    ({ PlanLearnHours, PlanEEPHours }) => !PlanLearnHours || PlanLearnHours + (PlanEEPHours ?? 0) > 1000,
  );
  learnerRule(
    'R_58 and R_63',
    isOn(25),
    ({ LearningDelivery }) => LearningDelivery.filter(({ AimType }) => AimType === 5).length !== 1,
  );
  learnerRule(
    'ALSCost_02 and LearnFAMType_14',
    always,
    (one) =>
      (one.ALSCost !== null) !== learnerFams(one).includes('HNS 1') ||
      (learnerFams(one).includes('SEN 1') && learnerFams(one).includes('EHC 1')),
  );
  learnerRule(
    'LLDDHealthProb_04 and _06, PrimaryLLDD_01 and _03',
    always,
    ({ LLDDHealthProb, LLDDandHealthProblem }) => {
      const primary = LLDDandHealthProblem.filter(({ PrimaryLLDD }) => PrimaryLLDD === 1).length;
      return primary !== (LLDDHealthProb === 1 ? 1 : 0) || twice(LLDDandHealthProblem, ({ LLDDCat }) => LLDDCat);
    },
  );
  aimRule(
    'R_131',
    funded(36, 37, 38, 99),
    ({ learner, aim }) => !learner.PriorAttain.some(({ DateLevelApp }) => before(DateLevelApp, aim.LearnStartDate)),
  );
  aimRule('DateOfBirth_25', funded(37, 38), ({ learner }) => ageOn(learner.DateOfBirth, '2025-08-31') < 19);
  aimRule(
    'DateOfBirth_26',
    (one) => has(one, 'ADL'),
    ({ learner, aim }) => ageOn(learner.DateOfBirth, aim.LearnStartDate ?? '') < 19,
  );
  aimRule('ULN_02', funded(11, 99), ({ learner }) => learner.ULN === 9999999999);
  learnerRule('R_07 and AimSeqNumber_02', always, ({ LearningDelivery }) =>
    LearningDelivery.some(({ AimSeqNumber }, index) => AimSeqNumber !== index + 1),
  );
});
