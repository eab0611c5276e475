import { err, ok, type Result } from '@/lib/result';
import { askForWork } from './ask-for-work';
import type { RollOverNeeds } from './ports';
import type { RollOverInput, UndoRollOverRefusal } from './schema';

/** Asks for the records to be removed again, as long as nobody has changed any of them. */
export const requestUndo = async (
  needs: Pick<RollOverNeeds, 'provider' | 'rollOvers' | 'audit' | 'events' | 'newId'>,
  { rollOverId }: RollOverInput,
): Promise<Result<null, UndoRollOverRefusal>> => {
  const found = await needs.rollOvers.find(rollOverId);
  if (found?.status !== 'made') return err({ kind: 'not-made' });
  const records = await needs.rollOvers.countEdited(rollOverId);
  if (records > 0) return err({ kind: 'edited-since', records });
  const isFirst = await needs.rollOvers.change(rollOverId, ['made'], { status: 'undoing' });
  if (!isFirst) return err({ kind: 'not-made' });
  await askForWork(needs, rollOverId, 'undo');
  return ok(null);
};
