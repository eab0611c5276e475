import { expect, it } from 'vitest';
import type { Learner, LearnerEmploymentStatus, LearningDelivery } from '@/lib/ilr';
import { caseloads } from '@/prisma/seed/caseloads';
import { daysBetween } from '@/prisma/seed/days';
import { learnersOf } from '@/prisma/seed/learners';

const learners = caseloads
  .flatMap((caseload, place) => learnersOf(caseload, place).map(({ learner }) => learner))
  .filter(({ LearningDelivery }) => LearningDelivery.length > 0);

export type Case = { readonly learner: Learner; readonly aim: LearningDelivery };
const cases: readonly Case[] = learners.flatMap((learner) => learner.LearningDelivery.map((aim) => ({ learner, aim })));

/** The department's rule of that name, over every aim: what breaks it, and that there is something it applies to. */
export const aimRule = (name: string, applies: (one: Case) => boolean, breaks: (one: Case) => boolean) =>
  it(name, () => {
    const subjects = cases.filter(applies);
    expect(subjects.length).toBeGreaterThan(0);
    const found = subjects.filter(breaks).map(({ learner, aim }) => `${learner.LearnRefNumber}/${aim.AimSeqNumber}`);
    expect(found).toEqual([]);
  });

export const learnerRule = (
  name: string,
  applies: (learner: Learner) => boolean,
  breaks: (learner: Learner) => boolean,
) =>
  it(name, () => {
    const subjects = learners.filter(applies);
    expect(subjects.length).toBeGreaterThan(0);
    expect(subjects.filter(breaks).map(({ LearnRefNumber }) => LearnRefNumber)).toEqual([]);
  });

export const always = () => true;
export const before = (one: string | null, other: string | null) => one !== null && other !== null && one < other;
export const fams = ({ aim }: Case, type: string) =>
  aim.LearningDeliveryFAM.filter(({ LearnDelFAMType }) => LearnDelFAMType === type);
export const has = (one: Case, type: string) => fams(one, type).length > 0;
export const funded =
  (...models: number[]) =>
  ({ aim }: Case) =>
    models.includes(aim.FundModel ?? 0);
const isProgramme = ({ aim }: Case) => aim.AimType === 1;
export const isApprenticeship = (one: Case) => funded(36)(one) && isProgramme(one);
export const ageOn = (born: string | null, day: string | null) =>
  Math.floor(daysBetween(born ?? '', day ?? '') / 365.2425);
export const inForce = (learner: Learner, day: string | null): LearnerEmploymentStatus | undefined =>
  learner.LearnerEmploymentStatus.filter(({ DateEmpStatApp }) => (DateEmpStatApp ?? '') <= (day ?? '')).at(-1);
export const prices = ({ aim }: Case) => aim.AppFinRecord.filter(({ AFinType }) => AFinType === 'TNP');
export const twice = <Item>(items: readonly Item[], key: (item: Item) => unknown) =>
  new Set(items.map(key)).size < items.length;
