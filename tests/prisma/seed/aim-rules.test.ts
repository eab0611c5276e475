import { describe } from 'vitest';
import { daysBetween } from '@/prisma/seed/days';
import {
  aimRule,
  always,
  before,
  type Case,
  fams,
  funded,
  has,
  isApprenticeship,
  learnerRule,
  prices,
  twice,
} from './demo-rules';

describe('dates of an aim are in order', () => {
  aimRule('LearnPlanEndDate_02', always, ({ aim }) => before(aim.LearnPlanEndDate, aim.LearnStartDate));
  aimRule('LearnActEndDate_01', always, ({ aim }) => before(aim.LearnActEndDate, aim.LearnStartDate));
  aimRule('LearnStartDate_05', always, ({ aim, learner }) => !before(learner.DateOfBirth, aim.LearnStartDate));
  aimRule('nothing that ended before the year', always, ({ aim }) => before(aim.LearnActEndDate, '2025-08-01'));
  aimRule(
    'AchDate_11',
    ({ aim }) => aim.AchDate !== null,
    ({ aim }) => daysBetween(aim.LearnActEndDate ?? '', aim.AchDate ?? '') < 7,
  );
  aimRule(
    'OrigLearnStartDate_02 and _04',
    ({ aim }) => aim.OrigLearnStartDate !== null,
    (one) => !before(one.aim.OrigLearnStartDate, one.aim.LearnStartDate) || !has(one, 'RES'),
  );
  aimRule(
    'WorkPlaceStartDate_02, WorkPlaceEndDate_01 and _02',
    ({ aim }) => aim.LearningDeliveryWorkPlacement.length > 0,
    ({ aim }) =>
      aim.LearningDeliveryWorkPlacement.some(
        ({ WorkPlaceStartDate, WorkPlaceEndDate }) =>
          before(WorkPlaceStartDate, aim.LearnStartDate) ||
          before(WorkPlaceEndDate, WorkPlaceStartDate) ||
          before(aim.LearnActEndDate, WorkPlaceEndDate),
      ),
  );
});

describe('how far an aim has come is said in one voice', () => {
  const atGateway = (one: Case) => isApprenticeship(one) && one.aim.CompStatus === 1;
  aimRule(
    'CompStatus_02 and _05',
    ({ aim }) => aim.CompStatus === 1,
    (one) => !atGateway(one) && (one.aim.LearnActEndDate !== null || one.aim.Outcome !== null),
  );
  aimRule(
    'CompStatus_03 and _04',
    ({ aim }) => aim.CompStatus !== 1,
    ({ aim }) => aim.LearnActEndDate === null || aim.Outcome === null,
  );
  aimRule(
    'CompStatus_06',
    ({ aim }) => [3, 6].includes(aim.CompStatus ?? 0),
    ({ aim }) => aim.Outcome === 1 || aim.Outcome === 8,
  );
  aimRule('WithdrawReason_03 and _04', always, ({ aim }) => (aim.CompStatus === 3) !== (aim.WithdrawReason !== null));
  aimRule('Outcome_11 and _12', always, ({ aim }) => (aim.Outcome === null) !== (aim.LearnActEndDate === null));
  aimRule(
    'OutGrade_04',
    ({ aim }) => aim.OutGrade !== null,
    ({ aim }) => aim.Outcome === null || aim.Outcome === 8,
  );
  aimRule(
    'AchDate_09',
    ({ aim }) => aim.AchDate !== null,
    (one) => !isApprenticeship(one),
  );
  aimRule(
    'AchDate_12',
    (one) => isApprenticeship(one) && one.aim.CompStatus === 2,
    ({ aim }) => aim.AchDate === null,
  );
  aimRule(
    'Tlout_01',
    (one) => funded(11)(one) && [2, 3].includes(one.aim.CompStatus ?? 0),
    ({ aim }) => aim.TLOut === null,
  );
});

describe('aims carry the LearningDeliveryFAM that their funding asks for, and no other', () => {
  aimRule('LearnDelFAMType_01', funded(11, 25, 36, 37, 38), (one) => fams(one, 'SOF').length !== 1);
  aimRule('LearnDelFAMType_07', funded(25), (one) => fams(one, 'SOF')[0]?.LearnDelFAMCode !== '107');
  aimRule('LearnDelFAMType_02 and _111', funded(37, 38), (one) => fams(one, 'FFI').length !== 1);
  aimRule('LearnDelFAMType_126 and _131', funded(11), (one) => !has(one, 'ACL') || !has(one, 'LDM'));
  aimRule(
    'LearnDelFAMType_35',
    (one) => has(one, 'ADL'),
    (one) => !funded(99)(one) || has(one, 'SOF'),
  );
  aimRule(
    'LearnDelFAMType_63 and R_102',
    funded(36),
    (one) => fams(one, 'ACT')[0]?.LearnDelFAMDateFrom !== one.aim.LearnStartDate,
  );
  aimRule('LearnDelFAMDateTo_02', always, ({ aim }) =>
    aim.LearningDeliveryFAM.some(
      ({ LearnDelFAMType, LearnDelFAMDateTo }) =>
        before(aim.LearnPlanEndDate, LearnDelFAMDateTo) && !(LearnDelFAMType === 'ACT' && aim.AchDate !== null),
    ),
  );
  aimRule('R_121, R_122 and R_123', funded(36), (one) => {
    const { AchDate, LearnActEndDate, CompStatus } = one.aim;
    const expected = CompStatus === 1 ? null : (AchDate ?? LearnActEndDate);
    return fams(one, 'ACT')[0]?.LearnDelFAMDateTo !== expected;
  });
  aimRule('R_52', always, ({ aim }) =>
    twice(aim.LearningDeliveryFAM, ({ LearnDelFAMType, LearnDelFAMCode }) => `${LearnDelFAMType} ${LearnDelFAMCode}`),
  );
  aimRule(
    'ConRefNumber_03',
    ({ aim }) => aim.ConRefNumber !== null,
    (one) => !funded(37)(one),
  );
  aimRule(
    'PHours_05 and PHours_07',
    always,
    (one) => (funded(25)(one) && one.aim.PHours !== null) || (funded(11)(one) && one.aim.PHours === null),
  );
});

describe('apprenticeships are priced, assessed and long enough', () => {
  aimRule(
    'AFinType_13',
    isApprenticeship,
    (one) => !prices(one).some(({ AFinDate }) => AFinDate === one.aim.LearnStartDate),
  );
  aimRule(
    'EPAOrgID_02 and AFinType_10',
    isApprenticeship,
    (one) => one.aim.EPAOrgID === null || !prices(one).some(({ AFinCode }) => AFinCode === 2),
  );
  aimRule('PHours_06', isApprenticeship, ({ aim }) => (aim.PHours ?? 0) < 278);
  aimRule(
    'DateOfBirth_46',
    (one) => isApprenticeship(one) && !has(one, 'RES'),
    ({ aim }) => daysBetween(aim.LearnStartDate ?? '', aim.LearnPlanEndDate ?? '') < 365,
  );
  aimRule(
    'DateOfBirth_47',
    (one) => isApprenticeship(one) && one.aim.CompStatus === 2,
    ({ aim }) => daysBetween(aim.LearnStartDate ?? '', aim.LearnActEndDate ?? '') < 365,
  );
  aimRule(
    'OTJActHours_02 and _03',
    (one) => isApprenticeship(one) && [2, 3].includes(one.aim.CompStatus ?? 0),
    ({ aim }) => aim.OTJActHours === null,
  );
  aimRule('AFinDate_14', isApprenticeship, ({ aim }) =>
    aim.AppFinRecord.some(({ AFinDate }) => before(aim.LearnActEndDate, AFinDate)),
  );
  aimRule(
    'R_30 and R_66',
    ({ aim }) => aim.AimType === 3,
    ({ learner, aim }) =>
      !learner.LearningDelivery.some(
        (other) => other.AimType === 1 && other.ProgType === aim.ProgType && other.StdCode === aim.StdCode,
      ),
  );
  aimRule('LearnAimRef_30', always, ({ aim }) => (aim.AimType === 1) !== (aim.LearnAimRef === 'ZPROG001'));
  learnerRule(
    'R_124',
    ({ LearningDelivery }) => LearningDelivery.filter(({ AimType }) => AimType === 1).length > 1,
    ({ LearningDelivery }) => {
      const [first, second] = LearningDelivery.filter(({ AimType }) => AimType === 1);
      return !before(first?.LearnActEndDate ?? null, second?.LearnStartDate ?? null);
    },
  );
  aimRule(
    'NINumber_02 and ULN_12',
    (one) => has(one, 'ACT'),
    ({ learner }) => learner.NINumber === null || learner.ULN === 9999999999,
  );
});
