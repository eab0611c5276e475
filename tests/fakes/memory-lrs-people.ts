import type { LrsPeople, LrsPerson } from '@/lib/features/lrs';
import type { FormerUln } from '@/lib/features/lrs/schema';
import { isTemporaryUln } from '@/lib/identifiers';

export const noDetails = {
  PlaceOfBirth: null,
  PreferredGivenName: null,
  FamilyNameAtAge16: null,
  ScottishCandidateNumber: null,
  Nationality: null,
  VerificationType: null,
  OtherVerificationDescription: null,
  AbilityToShare: null,
  Notes: null,
};

/** Amara, as a provider enters her, unless said otherwise. */
export const anLrsPerson = (more: Partial<LrsPerson> = {}): LrsPerson => ({
  number: 1,
  stage: 'learner',
  uln: null,
  identity: {
    FamilyName: 'Okafor',
    GivenName: 'Amara',
    DateOfBirth: '2007-03-14',
    Gender: '2',
    LastKnownPostCode: 'LS1 4AP',
  },
  emailAddress: null,
  version: 0,
  link: { details: noDetails, record: null, fetchedAt: null, check: null },
  ...more,
});

/** The learners of one provider, kept in memory. */
export const memoryLrsPeople = (people: readonly LrsPerson[]) => {
  const kept = new Map(people.map((person) => [person.number, person]));
  const former = new Map<number, FormerUln[]>();
  const store: LrsPeople = {
    find: async (number) => kept.get(number) ?? null,
    async save(number, { uln, link, versionSeen, at }) {
      const person = kept.get(number);
      if (person === undefined || person.version !== versionSeen) return false;
      const before = person.uln;
      if (before !== null && before !== uln && !isTemporaryUln(before))
        former.set(number, [
          { uln: before, replacedBy: uln, replacedAt: at.toISOString() },
          ...(former.get(number) ?? []),
        ]);
      // Through JSON where a database would have it so.
      const record = JSON.parse(JSON.stringify(link.record));
      kept.set(number, { ...person, uln, link: { ...link, record }, version: versionSeen + 1 });
      return true;
    },
    whoElseHas: async (uln, number) =>
      [...kept.values()].find((one) => one.uln === uln && one.number !== number)?.number ?? null,
    formerUlns: async (number) => former.get(number) ?? [],
  };
  return { store, kept };
};
