import { defineAcademicYear } from '../../academic-year';
import { oneOf, optional, required, restricted } from '../../schema';
import { year2526 } from '../2526';

const { CollectionDetails, LearningDelivery } = year2526.records;

/**
 * The academic year 2026 to 2027, provisional. Spec: the department's summary of changes for 2026-27, version 1, and its page
 * about the field Assessment organisation ID; no schema was public when this was written.
 */
export const year2627 = defineAcademicYear({
  code: '2627',
  namespace: 'ESFA/ILR/2026-27',
  starts: '2026-08-01',
  ends: '2027-07-31',
  use: 'open',
  unconfirmed: [
    'The namespace is expected to be ESFA/ILR/2026-27; no schema has been published that says so.',
    'The fields are those of 2025 to 2026, with EPAOrgID up to 8 characters; the department has announced no others that are certain.',
    'Software suppliers also expect FUNDCOMP to go and hours of apprenticeships to end; neither is done here.',
  ],
  records: {
    ...year2526.records,
    CollectionDetails: { ...CollectionDetails, Year: required(oneOf('2627')) },
    LearningDelivery: { ...LearningDelivery, EPAOrgID: optional(restricted(1, 8)) },
  },
});
