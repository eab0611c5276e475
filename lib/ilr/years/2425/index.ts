import { defineAcademicYear } from '../../academic-year';
import { learner } from './learner';
import { learningDelivery } from './learning-delivery';
import { message } from './message';

/** The academic year 2024 to 2025, the oldest here and so written out whole. Its files are read, to import and roll over. */
export const year2425 = defineAcademicYear({
  code: '2425',
  namespace: 'ESFA/ILR/2024-25',
  starts: '2024-08-01',
  ends: '2025-07-31',
  use: 'import-only',
  records: { ...message, ...learner, ...learningDelivery },
});
