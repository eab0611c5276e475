import type { Learner, LearningDelivery } from '@/lib/ilr';
import type { Random } from './random';

/** A part of the country that learners come from; `sourceOfFunding` pays for its adults. Spec: LearnDelFAM SOF. */
export type Area = { readonly outward: string; readonly town: string; readonly sourceOfFunding: string };

export type Plan = { readonly code: string; readonly name: string; readonly stdCode: number | null };

/** What a course is enrolled on: by whom, where and with whom. */
export type Setting = {
  readonly random: Random;
  readonly area: Area;
  readonly homePostcode: string;
  readonly dateOfBirth: string;
  readonly hasLearningSupport: boolean;
  readonly sitePostcode: string;
  readonly employers: readonly [number, ...number[]];
  /** The subcontractor that delivers, where one does. */
  readonly partnerUkprn: number | null;
  readonly plan: Plan;
  readonly conRefNumber: string | null;
};

/** An aim before it is numbered. `isPrivate` puts it on the contract that stays out of ILR exports. */
export type NewAim = Partial<Omit<LearningDelivery, 'AimSeqNumber'>> & { readonly isPrivate?: boolean };

export type Enrolment = { readonly learner: Partial<Learner>; readonly aims: readonly NewAim[] };

/** One kind of learning: who may take it, and what enrolling on it writes into the ILR. */
export type Course = {
  /** The first and the last date of birth. */
  readonly born: readonly [string, string];
  readonly enrol: (setting: Setting) => Enrolment;
};
