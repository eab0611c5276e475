import { err, ok, type Result } from '@/lib/result';
import { askForWork } from './ask-for-work';
import type { RollOverNeeds } from './ports';
import type { MakeRollOverRefusal, RollOverInput } from './schema';

/** Asks for the records that were previewed. Asking twice makes them once. */
export const requestMaking = async (
  needs: Pick<RollOverNeeds, 'provider' | 'rollOvers' | 'audit' | 'events' | 'newId'>,
  { rollOverId }: RollOverInput,
): Promise<Result<null, MakeRollOverRefusal>> => {
  const found = await needs.rollOvers.find(rollOverId);
  if (found?.status !== 'previewed' || found.counts === null) return err({ kind: 'not-ready' });
  if (found.counts.rolled === 0) return err({ kind: 'nothing-to-make' });
  const isFirst = await needs.rollOvers.change(rollOverId, ['previewed'], { status: 'making', learnersDone: 0 });
  if (!isFirst) return err({ kind: 'not-ready' });
  await askForWork(needs, rollOverId, 'make');
  return ok(null);
};
