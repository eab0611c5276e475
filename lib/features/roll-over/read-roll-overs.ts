import type { AcademicYear } from '@/lib/ilr';
import type { LearnersToRollOver, RollOverStore } from './ports';
import { rollLearner } from './roll-learner';
import type { PreviewedLearner, PreviewPageInput, RollOverSummary } from './schema';
import { pairFrom, pairOf } from './year-pair';

type Needs = { readonly rollOvers: RollOverStore };

const LISTED_MAX = 50;
const PREVIEWED_AT_ONCE = 50;

export const listRollOvers = ({ rollOvers }: Needs): Promise<readonly RollOverSummary[]> => rollOvers.list(LISTED_MAX);

export const findRollOver = ({ rollOvers }: Needs, rollOverId: string): Promise<RollOverSummary | null> =>
  rollOvers.open(rollOverId);

/** The years that one can roll over from, with the year that records would be made of. */
export const rollOverChoices = (
  years: readonly AcademicYear[],
): readonly { readonly from: AcademicYear; readonly to: AcademicYear }[] =>
  years.flatMap(({ code }) => pairFrom(code, years) ?? []);

/**
 * Some learners of a preview, by number, with what would be done with each and why: worked out anew, so that it is right
 * after somebody has mended a record. Null when there is no such roll-over.
 */
export const previewLearners = async (
  {
    years,
    toRollOver,
    transaction,
  }: {
    readonly years: readonly AcademicYear[];
    readonly toRollOver: LearnersToRollOver;
    readonly transaction: <Answer>(work: (stores: Needs) => Promise<Answer>) => Promise<Answer>;
  },
  { rollOverId, after }: PreviewPageInput,
): Promise<readonly PreviewedLearner[] | null> => {
  const found = await transaction(({ rollOvers }) => rollOvers.find(rollOverId));
  if (found === null) return null;
  const pair = pairOf(found, years);
  const learners = await toRollOver.page(pair, after, PREVIEWED_AT_ONCE);
  return learners.map((learner) => rollLearner(pair, learner).previewed);
};
