import type { LearningDeliveryFAM } from '@/lib/ilr';

/** Spec: LearningDeliveryFAM; only ACT, ALB, LSF and EVI have dates. */
export const fam = (
  LearnDelFAMType: string,
  LearnDelFAMCode: string,
  from: string | null = null,
  to: string | null = null,
): LearningDeliveryFAM => ({
  LearnDelFAMType,
  LearnDelFAMCode,
  LearnDelFAMDateFrom: from,
  LearnDelFAMDateTo: to,
});
