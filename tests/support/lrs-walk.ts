import type { LrsPerson } from '@/lib/features/lrs';
import type { SearchDetails } from '@/lib/features/lrs/schema';
import { anLrsPerson, noDetails } from '../fakes/memory-lrs-people';
import { lrsInMemory } from './lrs-in-memory';

export const why = { learner: 1, purpose: 'enrolment' } as const;

/** A sandbox, and one learner of ours who is to be found in it. */
export const aWalk = (more: Partial<LrsPerson> = {}) => {
  const rig = lrsInMemory();
  rig.people.set(1, anLrsPerson(more));
  return { ...rig, person: () => rig.people.get(1) };
};

type Identity = LrsPerson['identity'];
const identity = (values: [string, string, string, string, string]): Identity => ({
  FamilyName: values[0],
  GivenName: values[1],
  DateOfBirth: values[2],
  Gender: values[3],
  LastKnownPostCode: values[4],
});

/** As docs/lrs-sandbox.md has them, Benjamin with another postcode. */
export const benjamin = {
  uln: 9900000063,
  identity: identity(['Adeyemi', 'Benjamin', '2006-11-02', '1', 'LS3 1AA']),
};
export const chloe = { uln: 9900000020, identity: identity(['Evans', 'Chloe', '2005-06-30', '2', 'LS1 4AP']) };
export const zoe = { uln: 9900000004, identity: identity(['Brontë-Müller', 'Zoë', '2006-07-07', '2', 'LS1 4AP']) };
export const harriet = { uln: 9900000098, identity: identity(['Marsh', 'Harriet', '2001-05-21', '2', 'HX1 1AA']) };
export const dana = { uln: 9900000012, identity: identity(['Dropped', 'Dana', '2005-05-05', '2', 'LS9 7TF']) };
export const nia = { uln: null, identity: identity(['Newcomer', 'Nia', '2008-08-08', '2', 'CF10 1AA']) };

export const withDetails = (more: Partial<LrsPerson['link']['details']>): LrsPerson['link'] => ({
  details: { ...noDetails, ...more },
  record: null,
  fetchedAt: null,
  check: null,
});

/** What the Search window sends: who the learner is, and what was typed besides. */
export const searchDetails = (more: Partial<SearchDetails> = {}): SearchDetails => ({
  FamilyName: 'Okafor',
  GivenName: 'Amara',
  DateOfBirth: '14/3/2007',
  Gender: '2',
  LastKnownPostCode: 'LS1 4AP',
  PreviousFamilyName: '',
  SchoolAtAge16: '',
  PlaceOfBirth: '',
  EmailAddress: '',
  ...more,
});
