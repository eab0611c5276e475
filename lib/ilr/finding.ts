import { isBlank } from './characters';
import type { IlrProblem, IlrProblemKind } from './problem';
import type { AnyRecord } from './records';

/** A problem as it is found, before it is known whose it is: a learner's number may come after the mistake. */
export interface Finding {
  readonly kind: IlrProblemKind;
  readonly path: string;
  readonly element: string;
  /** The place of the aim among the learner's aims, from 0. */
  readonly aimIndex: number | null;
  readonly line: number | null;
  readonly value: string | null;
  readonly sentence: string;
}

const VALUE_SHOWN_MAX = 100;

const shown = (value: string | null): string | null =>
  value !== null && value.length > VALUE_SHOWN_MAX ? `${value.slice(0, VALUE_SHOWN_MAX)}…` : value;

const aimAt = (learner: AnyRecord | null, index: number | null): AnyRecord | null => {
  const aims = learner?.LearningDelivery;
  const aim: unknown = index !== null && Array.isArray(aims) ? aims[index] : null;
  return typeof aim === 'object' && aim !== null ? (aim as AnyRecord) : null;
};

const whose = (learnRefNumber: string | null, learnerIndex: number | null): string | null => {
  if (learnRefNumber !== null) return `Learner ${learnRefNumber}`;
  return learnerIndex === null ? null : `Learner number ${learnerIndex + 1} in the file`;
};

/** The finding as the person sees it: whose it is, which aim, what is wrong and what to do. */
export const toProblem = (finding: Finding, learner: AnyRecord | null, learnerIndex: number | null): IlrProblem => {
  const reference = learner?.LearnRefNumber;
  const learnRefNumber = typeof reference === 'string' && !isBlank(reference) ? reference : null;
  const sequence = aimAt(learner, finding.aimIndex)?.AimSeqNumber;
  const aimSeqNumber = typeof sequence === 'number' ? sequence : null;
  const aim = aimSeqNumber ?? (finding.aimIndex === null ? null : `at place ${finding.aimIndex + 1}`);
  const place = [whose(learnRefNumber, learnerIndex), aim === null ? null : `aim ${aim}`].filter(
    (part) => part !== null,
  );
  return {
    kind: finding.kind,
    learnRefNumber,
    learnerIndex,
    path: finding.path,
    element: finding.element,
    aimSeqNumber,
    line: finding.line,
    value: shown(finding.value),
    sentence: finding.sentence,
    message: place.length === 0 ? finding.sentence : `${place.join(', ')}: ${finding.sentence}`,
  };
};
