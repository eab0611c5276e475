import type { LearningEvent, LrsLearner } from '../../lib/lrs';
import { branch, leaf } from './answer';

/** A record of the sandbox's register, what it has been merged into, and the learning events under its number. */
export type HeldLearner = {
  readonly record: Omit<LrsLearner, 'MasterSubstituted' | 'LinkedULNs'>;
  readonly mergedInto: number | null;
  readonly events: readonly LearningEvent[];
};

/** A family name whose number the learning events take for none. */
export const NUMBER_REFUSED = 'Unnumbered';

/** The fields of a record in the order of the schema, as they are written down. */
const RECORD = [
  'CreatedDate',
  'LastUpdatedDate',
  'ULN',
  'MasterSubstituted',
  'Title',
  'GivenName',
  'MiddleOtherName',
  'FamilyName',
  'PreferredGivenName',
  'PreviousFamilyName',
  'FamilyNameAtAge16',
  'SchoolAtAge16',
  'LastKnownAddressLine1',
  'LastKnownAddressLine2',
  'LastKnownAddressTown',
  'LastKnownAddressCountyOrCity',
  'LastKnownPostCode',
  'DateOfAddressCapture',
  'DateOfBirth',
  'PlaceOfBirth',
  'Gender',
  'EmailAddress',
  'Nationality',
  'ScottishCandidateNumber',
  'VerificationType',
  'OtherVerificationDescription',
  'TierLevel',
  'AbilityToShare',
  'LearnerStatus',
  'LinkedULNs',
  'Notes',
  'VersionNumber',
] as const;

/** What an update replaces: the record without what the register keeps for itself. */
export const REPLACED = RECORD.filter(
  (name) =>
    ![
      'CreatedDate',
      'LastUpdatedDate',
      'ULN',
      'MasterSubstituted',
      'TierLevel',
      'LearnerStatus',
      'LinkedULNs',
      'VersionNumber',
    ].includes(name),
) as readonly Exclude<
  (typeof RECORD)[number],
  | 'CreatedDate'
  | 'LastUpdatedDate'
  | 'ULN'
  | 'MasterSubstituted'
  | 'TierLevel'
  | 'LearnerStatus'
  | 'LinkedULNs'
  | 'VersionNumber'
>[];

const linkedUlns = (ulns: readonly number[]): string =>
  `<LinkedULNs xmlns="http://api.lrs.miap.gov.uk/learner">${ulns
    .map((uln) => `<ULN xmlns="">${uln}</ULN>`)
    .join('')}</LinkedULNs>`;

/** A record as an answer holds it; `standsFor` when it is given instead of the one that was asked for. */
export const learnerElement = (
  { record }: HeldLearner,
  links: { readonly linked: readonly number[]; readonly standsFor: boolean },
): string =>
  branch(
    'Learner',
    ...RECORD.map((name) => {
      if (name === 'MasterSubstituted') return leaf(name, links.standsFor ? 'Y' : null);
      if (name === 'LinkedULNs') return linkedUlns(links.linked);
      return name === 'Notes' ? leaf(name, record.Notes ?? '') : leaf(name, record[name]);
    }),
  );
