import type { Clock } from '@/lib/ports';
import { isLicensedForLrs, type LicenceStore } from '../provider';
import { checkOfNow } from './check-of';
import { differencesFromOurs } from './compare-with-ours';
import type { LearningRecords } from './learning-record-ports';
import { subjectOf } from './open-person';
import type { LrsPeople, LrsPerson } from './people-ports';
import type { LatestChange, LrsLedger, LrsStops } from './ports';
import { readLearningRecord } from './read-learning-record';
import type { LrsPlace } from './read-lrs-settings';
import type { LrsCredentialStore } from './settings-ports';
import type { LrsTabView, OpenChange } from './tab-schema';

type TabNeeds = {
  readonly people: LrsPeople;
  readonly learningRecords: LearningRecords;
  readonly lrsLedger: Pick<LrsLedger, 'latestOf'>;
  readonly lrsStops: LrsStops;
  readonly lrsCredentials: LrsCredentialStore;
  readonly licences: LicenceStore;
  readonly lrsPlace: () => LrsPlace;
  readonly clock: Clock;
};

/** A change that the person has to know of: one without an end, or a number that a registration brought too late. */
const openChange = (change: LatestChange | null, { uln }: LrsPerson): OpenChange | null => {
  if (change === null || change.status === 'rejected') return null;
  const { id, kind } = change;
  if (change.status === 'confirmed') {
    const isWaiting = kind === 'register' && uln === null;
    return isWaiting ? { id, kind, state: 'registered', uln: change.uln } : null;
  }
  return { id, kind, state: change.status === 'unknown' ? 'unknown' : 'under-way', uln: null };
};

const linkOf = (person: LrsPerson) => {
  const { record, fetchedAt, details } = person.link;
  const check = checkOfNow(person);
  return {
    details,
    record,
    fetchedAt: fetchedAt?.toISOString() ?? null,
    check: check && { outcome: check.outcome, at: check.at.toISOString() },
    differences: record === null ? [] : differencesFromOurs(person, record),
  };
};

/** What the LRS tab of a learner shows; null when there is no such learner. */
export const readLrsTab = async (needs: TabNeeds, learner: number): Promise<LrsTabView | null> => {
  const person = await needs.people.find(learner);
  if (person === null) return null;
  const { stage, uln, identity, emailAddress, version } = person;
  const now = needs.clock.now();
  const credentials = await needs.lrsCredentials.find();
  return {
    learner,
    stage,
    isLicensed: isLicensedForLrs(await needs.licences.list(), stage, now),
    isSandbox: needs.lrsPlace().isSandbox,
    isSetUp: credentials !== null,
    hasVendorId: credentials !== null && credentials.vendorId !== null,
    stop: await needs.lrsStops.find(),
    uln,
    identity,
    emailAddress,
    version,
    ...linkOf(person),
    formerUlns: await needs.people.formerUlns(learner),
    openChange: openChange(await needs.lrsLedger.latestOf(subjectOf(learner)), person),
    learningRecord: readLearningRecord(await needs.learningRecords.find(learner), uln, now),
  };
};
