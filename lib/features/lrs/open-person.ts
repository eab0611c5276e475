import { learnerIdentifier } from '@/lib/identifiers';
import { err, ok, type Result } from '@/lib/result';
import { isLicensedForLrs } from '../provider';
import type { ChangedMeanwhile, PersonRefusal, UlnTaken } from './learner-schema';
import type { LrsPerson, PersonChange } from './people-ports';
import type { LrsNeeds, LrsStores } from './ports';

export const subjectOf = (learnerNumber: number): string => `learner/${learnerIdentifier(learnerNumber)}`;

/** The learner, if the organisation may use the LRS for them. */
export const findPerson = async (
  { people, licences }: Pick<LrsStores, 'people' | 'licences'>,
  learnerNumber: number,
  now: Date,
): Promise<Result<LrsPerson, PersonRefusal>> => {
  const person = await people.find(learnerNumber);
  if (person === null) return err({ kind: 'no-such-learner' });
  const isLicensed = isLicensedForLrs(await licences.list(), person.stage, now);
  return isLicensed ? ok(person) : err({ kind: 'not-licensed' });
};

export const openPerson = (
  { transaction, clock }: LrsNeeds,
  learnerNumber: number,
): Promise<Result<LrsPerson, PersonRefusal>> => transaction((stores) => findPerson(stores, learnerNumber, clock.now()));

type SaveRefusal = UlnTaken | ChangedMeanwhile;

/** Keeps a change of a learner with its audit entry, unless somebody else has the number or has been quicker. */
export const saveIn = async (
  { people, audit }: Pick<LrsStores, 'people' | 'audit'>,
  person: LrsPerson,
  change: Omit<PersonChange, 'versionSeen'>,
  entry: { readonly action: string; readonly fields: readonly string[]; readonly reason?: string },
): Promise<Result<null, SaveRefusal>> => {
  const isOther = change.uln !== null && change.uln !== person.uln;
  const taken = isOther ? await people.whoElseHas(change.uln, person.number) : null;
  if (taken !== null) return err({ kind: 'uln-taken', learner: learnerIdentifier(taken) });
  if (!(await people.save(person.number, { ...change, versionSeen: person.version })))
    return err({ kind: 'changed-meanwhile' });
  await audit.record({ ...entry, subject: subjectOf(person.number) });
  return ok(null);
};
