'use client';
import type { DetailField, DetailsDraft } from '@/lib/features/lrs/schema';
import { Select } from '../ui/select';
import { TextField } from '../ui/text-field';
import { abilitiesToShare, fieldNames, verificationTypes } from './lrs-words';

const TYPED: readonly DetailField[] = [
  'PlaceOfBirth',
  'PreferredGivenName',
  'FamilyNameAtAge16',
  'ScottishCandidateNumber',
  'Nationality',
];

const HINTS: Partial<Readonly<Record<DetailField, string>>> = {
  ScottishCandidateNumber: 'Nine digits.',
  Nationality: 'A code of three letters, such as GBR.',
};

const optionsOf = (codes: Readonly<Record<string, string>>) =>
  Object.entries(codes).map(([id, label]) => ({ id, label }));

const NOT_GIVEN = { id: '', label: 'Not given' };
const verificationOptions = [NOT_GIVEN, ...optionsOf(verificationTypes)];
const OTHER = '999';
const OPTED_OUT = '2';

/** Seen and not seen are offered; an old opt-out only where there is one. */
const shareOptions = (before: string) =>
  [NOT_GIVEN, ...optionsOf(abilitiesToShare)].filter(({ id }) => id !== OPTED_OUT || before === OPTED_OUT);

export type EditDraft = Readonly<Record<DetailField, string>>;

type FieldsProps = {
  draft: EditDraft;
  errors: ReadonlyMap<string, string>;
  onChange: (changes: Partial<DetailsDraft>) => void;
};

/** How the learner was verified; Other asks for what was seen. */
export const VerificationFields = ({ draft, errors, onChange }: FieldsProps) => (
  <>
    <Select
      label={fieldNames.VerificationType}
      options={verificationOptions}
      value={draft.VerificationType}
      onChange={(VerificationType) => onChange({ VerificationType })}
      error={errors.get('VerificationType')}
    />
    {draft.VerificationType === OTHER ? (
      <TextField
        label={fieldNames.OtherVerificationDescription}
        value={draft.OtherVerificationDescription}
        onChange={(OtherVerificationDescription) => onChange({ OtherVerificationDescription })}
        error={errors.get('OtherVerificationDescription')}
        autoComplete="off"
      />
    ) : null}
  </>
);

export const ShareField = ({ draft, errors, onChange, before }: FieldsProps & { before: string }) => (
  <Select
    label={fieldNames.AbilityToShare}
    options={shareOptions(before)}
    value={draft.AbilityToShare}
    onChange={(AbilityToShare) => onChange({ AbilityToShare })}
    error={errors.get('AbilityToShare')}
  />
);

/** What can be corrected of the LRS details, in the order in which its users know it. */
export const EditFields = (props: FieldsProps & { before: string }) => {
  const { draft, errors, onChange } = props;
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {TYPED.map((field) => (
        <TextField
          key={field}
          label={fieldNames[field]}
          description={HINTS[field]}
          value={draft[field]}
          onChange={(value) => onChange({ [field]: value })}
          error={errors.get(field)}
          autoComplete="off"
        />
      ))}
      <VerificationFields {...props} />
      <ShareField {...props} />
      <TextField
        label={fieldNames.Notes}
        value={draft.Notes}
        onChange={(Notes) => onChange({ Notes })}
        error={errors.get('Notes')}
        rows={3}
        autoComplete="off"
        className="sm:col-span-2"
      />
    </div>
  );
};
