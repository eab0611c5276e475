import type { Clock } from '@/lib/ports';
import { err, type Result } from '@/lib/result';
import { detailProblems, readTypedUln } from './detail-problems';
import {
  type DetailsDraft,
  detailFields,
  type EditDetailsInput,
  type EditRefusal,
  type LrsDetails,
} from './learner-schema';
import { findPerson, saveIn } from './open-person';
import type { LrsLink, LrsPerson } from './people-ports';
import type { LrsStores } from './ports';

export type EditNeeds = Pick<LrsStores, 'people' | 'licences' | 'audit'> & { readonly clock: Clock };

const OPTED_OUT = '2';

const detailsOf = (draft: DetailsDraft): LrsDetails =>
  Object.fromEntries(detailFields.map((field) => [field, draft[field]?.trim() || null])) as LrsDetails;

const isOptOutTaken = (before: LrsDetails, after: LrsDetails): boolean =>
  before.AbilityToShare === OPTED_OUT && after.AbilityToShare !== OPTED_OUT;

/** With another number the record that was read is another person's, or nobody's. */
const linkWith = ({ uln, link }: LrsPerson, typed: number | null, details: LrsDetails): LrsLink =>
  typed === uln ? { ...link, details } : { details, record: null, fetchedAt: null, check: null };

/** Saves what we hold of a learner for the LRS. The LRS itself is not told: *Update LRS* does that. */
export const editDetails = async (
  needs: EditNeeds,
  { learner, version, uln, details: draft, isNoticeGiven }: EditDetailsInput,
): Promise<Result<null, EditRefusal>> => {
  const at = needs.clock.now();
  const opened = await findPerson(needs, learner, at);
  if (!opened.ok) return opened;
  const person = opened.value;
  if (person.version !== version) return err({ kind: 'changed-meanwhile' });
  const details = detailsOf(draft);
  // A number that is there already may be one that no rule of ours would take, such as the temporary one.
  const typed = uln.trim() === String(person.uln ?? '') ? person.uln : readTypedUln(uln);
  const ulnProblem = typeof typed === 'object' && typed !== null ? [typed] : [];
  const problems = [...ulnProblem, ...detailProblems(details)];
  if (problems.length > 0 || (typeof typed === 'object' && typed !== null))
    return err({ kind: 'details-wrong', problems });
  const before = person.link.details;
  if (isOptOutTaken(before, details) && !isNoticeGiven) return err({ kind: 'notice-not-confirmed' });
  const changed = detailFields.filter((field) => before[field] !== details[field]);
  const fields = typed === person.uln ? changed : ['ULN', ...changed];
  const reason = isOptOutTaken(before, details) ? 'The learner has been given the current privacy notice' : undefined;
  return saveIn(
    needs,
    person,
    { uln: typed, link: linkWith(person, typed, details), at },
    { action: 'lrs:edit', fields, reason },
  );
};
