import type { PortalCsv, PortalPeople, PortalPerson } from '@/lib/features/lrs-portal';
import { isTemporaryUln } from '@/lib/identifiers';
import { ok } from '@/lib/result';

/** The learners of one provider with their records of one year, kept in memory. */
export const memoryPortalPeople = (people: readonly PortalPerson[]) => {
  const kept = new Map(people.map((person) => [person.number, person]));
  const all = () => [...kept.values()];
  const store: PortalPeople = {
    withoutUln: async () => all().filter(({ uln }) => uln === null || isTemporaryUln(uln)),
    byNumber: async (numbers) => all().filter(({ number }) => numbers.includes(number)),
    ownersOf: async (ulns) =>
      new Map(all().flatMap(({ number, uln }) => (uln !== null && ulns.includes(uln) ? [[uln, number]] : []))),
    async giveUln(number, { before, uln }) {
      const person = kept.get(number);
      if (person === undefined || person.uln !== before) return false;
      kept.set(number, { ...person, uln });
      return true;
    },
  };
  return { store, kept };
};

/** Rows as lines, cells between bars. */
export const barSeparated: PortalCsv = {
  write: (rows) => rows.map((cells) => cells.join('|')).join('\n'),
  read: async (bytes) =>
    ok(
      new TextDecoder()
        .decode(bytes)
        .split('\n')
        .map((text, at) => ({ line: at + 1, cells: text.split('|') })),
    ),
};
