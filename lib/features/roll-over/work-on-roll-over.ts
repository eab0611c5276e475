import { isPermitted } from '../provider';
import type { PageOfLearners, RollOverJobNeeds, RollOverState, YearPair } from './ports';
import { type RolledLearner, rollLearner } from './roll-learner';
import { Tally } from './tally';
import { pairOf } from './year-pair';

const LEARNERS_AT_ONCE = 500;

/** Every learner once, some hundreds at a time. */
async function* rolledLearners(years: YearPair, page: PageOfLearners): AsyncGenerator<readonly RolledLearner[]> {
  let after = 0;
  for (;;) {
    const learners = await page(after, LEARNERS_AT_ONCE);
    yield learners.map((learner) => rollLearner(years, learner));
    const last = learners.at(-1);
    if (last === undefined || learners.length < LEARNERS_AT_ONCE) return;
    after = last.learnerNumber;
  }
}

const tell = (
  { transaction }: RollOverJobNeeds,
  { id, status }: RollOverState,
  { learners }: Tally,
): Promise<boolean> =>
  // In a transaction of its own, so that the page can see it before all is done.
  transaction(({ rollOvers }) => rollOvers.change(id, [status], { learnersDone: learners }));

const preview = async (needs: RollOverJobNeeds, found: RollOverState, years: YearPair): Promise<void> => {
  const tally = new Tally();
  const page: PageOfLearners = (after, limit) => needs.toRollOver.page(years, after, limit);
  for await (const batch of rolledLearners(years, page)) {
    for (const { previewed } of batch) tally.add(previewed);
    await tell(needs, found, tally);
  }
  const { counts } = tally;
  await needs.transaction(({ rollOvers }) =>
    rollOvers.change(found.id, ['previewing'], { status: 'previewed', counts, learnersDone: counts.learners }),
  );
};

const make = async (needs: RollOverJobNeeds, found: RollOverState, years: YearPair): Promise<void> => {
  await needs.making.make({ id: found.id, years }, async ({ page, save }) => {
    const tally = new Tally();
    for await (const batch of rolledLearners(years, page)) {
      for (const { previewed } of batch) tally.add(previewed);
      const made = batch.flatMap((learner) => learner.made ?? []);
      if (made.length > 0) await save(made);
      await tell(needs, found, tally);
    }
    return { counts: tally.counts, finishedAt: needs.clock.now() };
  });
};

/** Does what the state asks for: the preview, the records, or their removal. May run twice: the second run finds nothing to do. */
export const workOnRollOver = async (needs: RollOverJobNeeds, rollOverId: string): Promise<void> => {
  const found = await needs.transaction(({ rollOvers }) => rollOvers.find(rollOverId));
  if (found === null) return;
  const mayWork = needs.provider !== null && isPermitted(needs.provider.role, 'roll-over:make');
  if (!mayWork) return failRollOver(needs, rollOverId);
  if (found.status === 'previewing') await preview(needs, found, pairOf(found, needs.years));
  if (found.status === 'making') await make(needs, found, pairOf(found, needs.years));
  if (found.status === 'undoing') await needs.making.undo(rollOverId, needs.clock.now());
};

/** Ends the work that gave up. What it was doing left nothing behind, so what could not be undone is still there. */
export const failRollOver = async (
  { transaction, clock }: Pick<RollOverJobNeeds, 'transaction' | 'clock'>,
  rollOverId: string,
): Promise<void> => {
  await transaction(async ({ rollOvers }) => {
    await rollOvers.change(rollOverId, ['undoing'], { status: 'made' });
    await rollOvers.change(rollOverId, ['previewing', 'making'], { status: 'failed', finishedAt: clock.now() });
  });
};
