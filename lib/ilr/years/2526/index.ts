import { defineAcademicYear } from '../../academic-year';
import { learner } from './learner';
import { learningDelivery } from './learning-delivery';
import { message } from './message';

/** The academic year 2025 to 2026, whole. */
export const year2526 = defineAcademicYear({
  code: '2526',
  namespace: 'ESFA/ILR/2025-26',
  starts: '2025-08-01',
  ends: '2026-07-31',
  records: { ...message, ...learner, ...learningDelivery },
});
