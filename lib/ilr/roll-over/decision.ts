/** Why something in next year’s record is not simply what it was. */
export type RollOverRule =
  | 'aim-continues'
  | 'aim-of-open-programme'
  | 'programme-not-assessed'
  | 'programme-on-a-break'
  | 'belongs-to-the-new-year'
  | 'aim-has-ended'
  | 'entered-anew-each-year'
  | 'not-in-the-new-year'
  | 'called-otherwise'
  | 'code-has-ended'
  | 'code-to-check'
  | 'code-in-doubt'
  | 'renumbered'
  | 'work-before-the-learning'
  | 'contract-goes-on';

/** One thing that rolling over did besides copying, or one aim that it took along or left behind. */
export interface RollOverDecision {
  /** The aim’s number in the year before; null when it is about the learner. */
  readonly aim: number | null;
  /** Where in the record of the year before: 'LearningDelivery[2]/ProgType'. */
  readonly path: string;
  /** The element: a field, or the record that stays behind. */
  readonly field: string;
  readonly rule: RollOverRule;
  /** What stood there; of a record, its values side by side. */
  readonly from: string | number | null;
  /** What stands there in the new year; null when nothing does. */
  readonly to: string | number | null;
  /** A sentence for the person who looks at the preview. */
  readonly reason: string;
}
