import { defineAcademicYear, renamed, without } from '../../academic-year';
import { many, oneOf, required } from '../../schema';
import { year2425 } from '../2425';

const { Message, CollectionDetails, Learner, LearningDelivery, LearningDeliveryHE } = year2425.records;

/** The academic year 2025 to 2026. Spec: ILR 2025-26 schema, by what changed from 2024-25. */
export const year2526 = defineAcademicYear({
  code: '2526',
  namespace: 'ESFA/ILR/2025-26',
  starts: '2025-08-01',
  ends: '2026-07-31',
  use: 'open',
  records: {
    ...without(year2425.records, 'ContactPreference'),
    Message: { ...Message, Learner: many({ min: 1 }) },
    CollectionDetails: { ...CollectionDetails, Year: required(oneOf('2526')) },
    Learner: { ...without(Learner, 'ContactPreference'), LearnerFAM: many({ max: 17 }) },
    LearningDelivery: without(LearningDelivery, 'FworkCode', 'PwayCode'),
    LearningDeliveryHE: renamed(LearningDeliveryHE, {
      SOC2000: 'SOC',
      UCASAPPID: 'UCASSCHEMECODE',
      DOMICILE: 'PERMADDCOUNTRY',
    }),
  },
});
