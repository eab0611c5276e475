import { isUln, learnerIdentifier, parseLearnerIdentifier } from '@/lib/identifiers';
import { isPortalRefusal, type PortalResult, portalCodeMeaning } from '@/lib/lrs';
import type { PortalPerson } from './ports';
import type { ResultLine, ResultState } from './schema';

/** What is known here of those whom a result is about. */
export type KnownPeople = {
  readonly people: ReadonlyMap<number, PortalPerson>;
  readonly owners: ReadonlyMap<number, number>;
};

const MOST_OF_THEM = 2;

export const ulnIn = ({ uln }: PortalResult): number | null =>
  /^\d{10}$/.test(uln) && isUln(Number(uln)) ? Number(uln) : null;

const isOther = (theirs: string | null, ours: string | null): boolean =>
  (theirs ?? '') !== '' && theirs?.toLowerCase() !== (ours ?? '').trim().toLowerCase();

/** One of names and date of birth may have been put right since; when most of them differ it is another person's row. */
const isSomebodyElse = (row: PortalResult, { details }: PortalPerson): boolean =>
  [
    isOther(row.familyName, details.FamilyName),
    isOther(row.givenName, details.GivenName),
    isOther(row.dateOfBirth, details.DateOfBirth),
  ].filter(Boolean).length >= MOST_OF_THEM;

/** Two learners of one file cannot have the same number either. */
const sharedInFile = (results: readonly PortalResult[]): ReadonlySet<number> => {
  const first = new Map<number, string>();
  const shared = new Set<number>();
  for (const result of results) {
    const uln = ulnIn(result);
    if (uln === null) continue;
    if ((first.get(uln) ?? result.misIdentifier) !== result.misIdentifier) shared.add(uln);
    first.set(uln, result.misIdentifier);
  }
  return shared;
};

const takenBy = (uln: number | null, person: PortalPerson, { owners }: KnownPeople): number | null => {
  const owner = uln === null ? undefined : owners.get(uln);
  return owner === undefined || owner === person.number ? null : owner;
};

type Asked = { readonly row: PortalResult; readonly ulns: number; readonly isShared: boolean };

const stateOf = (person: PortalPerson | undefined, { row, ulns, isShared }: Asked, known: KnownPeople): ResultState => {
  if (person === undefined) return 'unknown-learner';
  if (isPortalRefusal(row.returnCode) || row.uln === '') return 'refused';
  const uln = ulnIn(row);
  if (uln === null) return 'not-a-uln';
  if (isSomebodyElse(row, person)) return 'somebody-else';
  if (ulns > 1) return 'several';
  if (isShared || takenBy(uln, person, known) !== null) return 'taken';
  if (person.uln === uln) return 'same';
  return person.uln === null || !isUln(person.uln) ? 'new' : 'different';
};

const nameOf = (person: PortalPerson | undefined): string =>
  [person?.details.GivenName, person?.details.FamilyName].filter(Boolean).join(' ');

/** What each row of a result would do, in the order of the file. Rows that say the same twice are shown once. */
export const judgeResult = (results: readonly PortalResult[], known: KnownPeople): readonly ResultLine[] => {
  const shared = sharedInFile(results);
  const ulnsOf = new Map<string, Set<string>>();
  const rows = results.filter(({ misIdentifier, uln }) => {
    const ulns = ulnsOf.get(misIdentifier) ?? new Set();
    ulnsOf.set(misIdentifier, ulns);
    return !ulns.has(uln) && ulns.add(uln);
  });
  return rows.map((row) => {
    const learner = parseLearnerIdentifier(row.misIdentifier);
    const person = learner === null ? undefined : known.people.get(learner);
    const uln = ulnIn(row);
    const ulns = [...(ulnsOf.get(row.misIdentifier) ?? [])].filter((one) => one !== '').length;
    const owner = person && takenBy(uln, person, known);
    return {
      line: row.line,
      identifier: row.misIdentifier,
      learner: person?.number ?? null,
      name: nameOf(person),
      before: person?.uln ?? null,
      uln,
      ulnAsGiven: row.uln,
      returnCode: row.returnCode,
      meaning: portalCodeMeaning(row.returnCode),
      state: stateOf(person, { row, ulns, isShared: uln !== null && shared.has(uln) }, known),
      takenBy: owner == null ? null : learnerIdentifier(owner),
    };
  });
};
