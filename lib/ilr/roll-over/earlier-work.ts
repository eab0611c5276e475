import type { LearnerEmploymentStatus, LearningDelivery } from '../records';

const earliestStart = (aims: readonly LearningDelivery[]): string | null => {
  const starts = aims.map(({ OrigLearnStartDate, LearnStartDate }) => OrigLearnStartDate ?? LearnStartDate);
  return starts.reduce((one, other) => (one === null || (other !== null && other < one) ? other : one), null);
};

/**
 * The employment that the learning does not need any more: all before the last record that lies before the aims began.
 * Spec: ILR migration rules, Learner Employment Status.
 */
export const earlierWork = (
  statuses: readonly LearnerEmploymentStatus[],
  aims: readonly LearningDelivery[],
): ReadonlySet<LearnerEmploymentStatus> => {
  const start = earliestStart(aims) ?? '';
  const days = statuses.map(({ DateEmpStatApp }) => DateEmpStatApp).filter((day) => day !== null && day < start);
  const last = days.reduce((one, other) => ((other ?? '') > (one ?? '') ? other : one), '') ?? '';
  return new Set(statuses.filter(({ DateEmpStatApp }) => DateEmpStatApp !== null && DateEmpStatApp < last));
};
