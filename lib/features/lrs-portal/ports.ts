import type { PortalCells } from '@/lib/lrs';
import type { AuditLog, Clock } from '@/lib/ports';
import type { Result } from '@/lib/result';
import type { LicenceStore, ProviderContext } from '../provider';

/** A learner as the portal would have them; names of fields are the LRS's. */
export type PortalPerson = {
  readonly number: number;
  readonly uln: number | null;
  readonly details: Readonly<
    Record<
      | 'GivenName'
      | 'FamilyName'
      | 'PreferredGivenName'
      | 'FamilyNameAtAge16'
      | 'LastKnownAddressLine1'
      | 'LastKnownAddressLine2'
      | 'LastKnownAddressTown'
      | 'LastKnownAddressCountyOrCity'
      | 'LastKnownPostCode'
      | 'DateOfBirth'
      | 'PlaceOfBirth'
      | 'EmailAddress'
      | 'Gender'
      | 'Nationality'
      | 'ScottishCandidateNumber'
      | 'AbilityToShare'
      | 'VerificationType'
      | 'OtherVerificationDescription'
      | 'Notes',
      string | null
    >
  >;
};

export type UlnGift = { readonly before: number | null; readonly uln: number; readonly at: Date };

/** The learners of one provider. */
export interface PortalPeople {
  /** Learners with a record of the year who have no ULN, or the temporary one, in the order of their numbers. */
  withoutUln(academicYear: string): Promise<readonly PortalPerson[]>;
  byNumber(numbers: readonly number[]): Promise<readonly PortalPerson[]>;
  /** Which learner has each of these ULNs; the first, if several have it. */
  ownersOf(ulns: readonly number[]): Promise<ReadonlyMap<number, number>>;
  /** Writes the ULN and its history. False when the learner has another than before. */
  giveUln(learnerNumber: number, gift: UlnGift): Promise<boolean>;
}

/** The portal's files as text. */
export interface PortalCsv {
  write(rows: readonly (readonly string[])[]): string;
  /** The rows that say anything. */
  read(bytes: Uint8Array): Promise<Result<readonly PortalCells[], { readonly line: number | null }>>;
}

export type PortalAccessStores = {
  readonly licences: LicenceStore;
  /** With which the provider asks the LRS by its web service; null when there are none. */
  readonly lrsCredentials: { find(): Promise<object | null> };
};

type PortalStores = PortalAccessStores & {
  readonly portalPeople: PortalPeople;
  readonly audit: AuditLog;
};

export type PortalNeeds = {
  readonly provider: ProviderContext;
  readonly years: readonly { readonly code: string }[];
  readonly clock: Clock;
  readonly portalCsv: PortalCsv;
  /** Many learners take longer than one transaction may. */
  readonly transaction: <Answer>(work: (stores: PortalStores) => Promise<Answer>) => Promise<Answer>;
};
