import { readIlr } from '@/lib/ilr';
import { type FileTaker, headerRefusal, refusalOf } from './file-refusal';
import type { ImportRefusal } from './schema';

type Content = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/**
 * Why a file is refused by its beginning alone; null when nothing in it speaks against sending the rest. Where the beginning
 * ends before the learners do, that is no fault of the file.
 */
export const refuseBeginning = async (beginning: Content, taker: FileTaker): Promise<ImportRefusal | null> => {
  for await (const event of readIlr(beginning, taker.years)) {
    if (event.kind === 'refused') return refusalOf(event.refusal, taker);
    return event.kind === 'header' ? headerRefusal(event, taker) : null;
  }
  return null;
};
