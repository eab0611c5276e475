import { err, ok, type Result } from '@/lib/result';
import { askForWork } from './ask-for-work';
import type { RollOverNeeds } from './ports';
import type { StartRollOverInput, StartRollOverRefusal } from './schema';
import { pairFrom } from './year-pair';

/** Begins a preview of rolling all records of a year over into the next. Nothing is made before somebody has seen it. */
export const startRollOver = async (
  needs: RollOverNeeds,
  { from }: StartRollOverInput,
): Promise<Result<string, StartRollOverRefusal>> => {
  const { years, rollOvers, clock, newId } = needs;
  const pair = pairFrom(from, years);
  if (pair === null) return err({ kind: 'no-next-year' });
  if (await rollOvers.isUnderWay(pair.to.code)) return err({ kind: 'under-way' });
  const id = newId();
  await rollOvers.add({ id, fromYear: pair.from.code, toYear: pair.to.code, createdAt: clock.now() });
  await askForWork(needs, id, 'preview');
  return ok(id);
};
