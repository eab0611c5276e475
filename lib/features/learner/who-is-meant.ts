import { err, ok, type Result } from '@/lib/result';
import { type OpenSelectionNeeds, openSelection } from './learner-search';
import type { WhoIsMeant } from './ports';
import type { MeantLearners, WhoIsMeantRefusal } from './schema';

/** Null for a search that cannot be opened: it must not widen to everybody. */
const whoIs = (needs: OpenSelectionNeeds, asked: MeantLearners): WhoIsMeant | null => {
  if (asked.kind === 'ticked') return { numbers: [...new Set(asked.numbers)] };
  const { find, search } = openSelection(needs, asked.selection);
  return find.kind === 'unreadable' ? null : { search };
};

/** The learners that somebody means, and how many they are; refused when they are not those who were shown. */
export const whoIsMeant = async (
  needs: OpenSelectionNeeds,
  asked: MeantLearners,
  count: (who: WhoIsMeant) => Promise<number>,
): Promise<Result<{ readonly who: WhoIsMeant; readonly found: number }, WhoIsMeantRefusal>> => {
  const who = whoIs(needs, asked);
  if (who === null) return err({ kind: 'search-unreadable' });
  const found = await count(who);
  if (found === 0) return err({ kind: 'no-learners' });
  if (asked.kind === 'shown' && found !== asked.expected)
    return err({ kind: 'not-as-many', expected: asked.expected, found });
  return ok({ who, found });
};
