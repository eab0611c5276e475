import type { LrsLearner } from '@/lib/lrs';
import type { Result } from '@/lib/result';
import { checkOf } from './check-of';
import { differencesFromOurs } from './compare-with-ours';
import { type ChangedMeanwhile, detailFields, type LrsDetails, type UlnTaken } from './learner-schema';
import { saveIn } from './open-person';
import type { LrsPerson } from './people-ports';
import type { LrsNeeds } from './ports';

/** The details of the record, and ours where it has none. */
const detailsWith = (ours: LrsDetails, record: LrsLearner): LrsDetails =>
  Object.fromEntries(detailFields.map((field) => [field, record[field] || ours[field]])) as LrsDetails;

/** Puts the number and the details of a record on the learner. */
export const linkRecord = (
  { transaction, clock }: LrsNeeds,
  person: LrsPerson,
  record: LrsLearner,
  { action, reason }: { readonly action: string; readonly reason: string },
): Promise<Result<null, UlnTaken | ChangedMeanwhile>> => {
  const at = clock.now();
  const linked = { ...person.link, details: detailsWith(person.link.details, record), record, fetchedAt: at };
  const differences = differencesFromOurs({ ...person, link: linked }, record);
  const outcome = differences.length === 0 ? 'exact-match' : 'update-required';
  const check = checkOf(person, record.ULN, { outcome, differences, at });
  return transaction((stores) =>
    saveIn(
      stores,
      person,
      { uln: record.ULN, link: { ...linked, check }, at },
      { action, fields: ['ULN', ...detailFields.filter((field) => record[field])], reason },
    ),
  );
};
