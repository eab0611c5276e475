import type { LearnerOrder, LearnerSearch, LearnerStore, LearnerTagging, WhoIsMeant } from '@/lib/features/learner';
import type { LearnerChoices, TagChoice } from '@/lib/features/learner/schema';

type Listed = { readonly number: number; readonly name: string };
type Parts = { readonly learners: readonly Listed[]; readonly tags?: readonly TagChoice[] };

/** Learners who are found by a word of their name, and the tags that are given to them. Remembers what was asked of it. */
export const listedLearners = ({ learners, tags = [] }: Parts) => {
  const asked: { search: LearnerSearch; order: LearnerOrder; size: number }[] = [];
  const held = new Map<string, Set<number>>();
  const undoable = new Map<string, { tagId: string; numbers: number[] }>();
  const matching = ({ terms }: LearnerSearch) =>
    learners.filter(({ name }) => terms.words.every((word) => name.includes(word)));
  const numbersOf = (who: WhoIsMeant): number[] =>
    'search' in who
      ? matching(who.search).map(({ number }) => number)
      : learners.flatMap(({ number }) => (who.numbers.includes(number) ? [number] : []));
  const holders = (tagId: string) => held.get(tagId) ?? held.set(tagId, new Set()).get(tagId) ?? new Set<number>();
  const choices: LearnerChoices = { site: [], tag: tags, contract: [], subcontractor: [], officer: [], plan: [] };
  const store: LearnerStore = {
    page: async (search, order, size) => {
      asked.push({ search, order, size });
      return { learners: [], previous: null, next: null };
    },
    count: async (search) => matching(search).length,
    choices: async () => choices,
  };
  const tagging: LearnerTagging = {
    count: async (who) => numbersOf(who).length,
    apply: async ({ id, tagId, change, who }) => {
      const isHeld = change !== 'remove';
      const numbers = numbersOf(who).filter((number) => holders(tagId).has(number) !== isHeld);
      for (const number of numbers) isHeld ? holders(tagId).add(number) : holders(tagId).delete(number);
      undoable.set(id, { tagId, numbers });
      return { changed: numbers.length };
    },
    undo: async (id) => {
      const last = undoable.get(id);
      if (last === undefined) return null;
      for (const number of last.numbers)
        holders(last.tagId).has(number) ? holders(last.tagId).delete(number) : holders(last.tagId).add(number);
      undoable.delete(id);
      return { restored: last.numbers.length, leftAlone: 0 };
    },
  };
  return { store, tagging, asked, withTag: (tagId: string) => [...holders(tagId)].sort((one, other) => one - other) };
};
