'use client';
import type { LrsTabView, SearchDetails, SearchField } from '@/lib/features/lrs/schema';
import { dateSays } from '../ui/date-says';
import { Select } from '../ui/select';
import { TextField } from '../ui/text-field';
import { comparedName, genders } from './lrs-words';

const MANDATORY: readonly SearchField[] = ['GivenName', 'FamilyName', 'DateOfBirth', 'LastKnownPostCode'];
const NARROWING: readonly SearchField[] = ['PreviousFamilyName', 'SchoolAtAge16', 'PlaceOfBirth', 'EmailAddress'];
const genderOptions = (Object.keys(genders) as (keyof typeof genders)[]).map((id) => ({ id, label: genders[id] }));
const UNKNOWN_GENDER = '0';
const UNKNOWN_POSTCODE = 'ZZ99 9ZZ';

/** What the LRS would be searched with, as we hold it. What we do not know is said to be unknown. */
export const detailsToSearch = ({ identity, details }: Pick<LrsTabView, 'identity' | 'details'>): SearchDetails => ({
  FamilyName: identity.FamilyName ?? '',
  GivenName: identity.GivenName ?? '',
  DateOfBirth: identity.DateOfBirth ?? '',
  Gender: identity.Gender ?? UNKNOWN_GENDER,
  LastKnownPostCode: identity.LastKnownPostCode ?? UNKNOWN_POSTCODE,
  PreviousFamilyName: '',
  SchoolAtAge16: '',
  PlaceOfBirth: details.PlaceOfBirth ?? '',
  EmailAddress: '',
});

type IdentityDraft = Pick<SearchDetails, 'FamilyName' | 'GivenName' | 'DateOfBirth' | 'Gender' | 'LastKnownPostCode'>;

type FieldsProps<Draft> = { details: Draft; onChange: (changes: Partial<Draft>) => void };

const descriptionOf = (field: SearchField, { DateOfBirth }: IdentityDraft): string | undefined => {
  if (field === 'LastKnownPostCode') return `${UNKNOWN_POSTCODE} if it is not known.`;
  return field === 'DateOfBirth' ? dateSays(DateOfBirth) : undefined;
};

/** The five details by which the LRS tells people apart. */
export const IdentityFields = <Draft extends IdentityDraft>({ details, onChange }: FieldsProps<Draft>) => (
  <div className="grid gap-4 sm:grid-cols-2">
    {MANDATORY.map((field) => (
      <TextField
        key={field}
        label={comparedName(field)}
        description={descriptionOf(field, details)}
        value={details[field as keyof IdentityDraft]}
        onChange={(value) => onChange({ [field]: value } as Partial<Draft>)}
        autoComplete="off"
      />
    ))}
    <Select
      label={comparedName('Gender')}
      options={genderOptions}
      value={details.Gender as keyof typeof genders}
      onChange={(Gender) => onChange({ Gender } as Partial<Draft>)}
    />
  </div>
);

/** What can be given besides, so that fewer are found. */
export const NarrowingFields = ({ details, onChange }: FieldsProps<SearchDetails>) => (
  <fieldset className="flex flex-col gap-3">
    <legend className="pb-2 font-semibold">To narrow the search, if you know it</legend>
    <div className="grid gap-4 sm:grid-cols-2">
      {NARROWING.map((field) => (
        <TextField
          key={field}
          label={comparedName(field)}
          value={details[field]}
          onChange={(value) => onChange({ [field]: value })}
          autoComplete="off"
        />
      ))}
    </div>
  </fieldset>
);
