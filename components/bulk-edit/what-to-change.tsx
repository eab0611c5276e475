'use client';
import type { LearnerChoices, NamedChoice } from '@/lib/features/learner/schema';
import type { FieldForms } from '@/lib/features/learner-record/schema';
import { FieldInput } from '../learner-record/field-input';
import { LinkSelect } from '../learner-record/link-select';
import { Select } from '../ui/select';
import {
  aimLinkOf,
  type BulkDeed,
  type BulkDraft,
  bulkDeeds,
  changeableFields,
  fieldsOf,
  isTagDeed,
  recordOf,
  withDeed,
} from './bulk-draft';
import { ConditionList } from './condition-list';
import { FieldCombo } from './field-combo';

type WhatToChangeProps = {
  draft: BulkDraft;
  onChange: (draft: BulkDraft) => void;
  forms: readonly FieldForms[];
  choices: LearnerChoices;
};

const labels: Record<BulkDeed, string> = {
  Learner: 'A field of the learner',
  LearningDelivery: 'A field of their aims',
  'aim-contract': 'The contract of their aims',
  'aim-subcontractor': 'The subcontractor of their aims',
  'aim-plan': 'The qualification plan of their aims',
  'aim-officer': 'The officer of their aims',
  site: 'The site',
  officer: 'The main officer',
  add: 'Add a tag',
  remove: 'Remove a tag',
  main: 'Set the main tag',
};

/** Which of the learners, or of their aims, are meant. */
const MeantPart = ({ draft, onChange, forms, choices }: WhatToChangeProps) => {
  const record = aimLinkOf(draft) === null ? recordOf(draft) : 'LearningDelivery';
  if (record === null) return null;
  return (
    <>
      <ConditionList
        options={fieldsOf(forms, record)}
        where={draft.where}
        onChange={(where) => onChange({ ...draft, where })}
      />
      {record === 'LearningDelivery' ? (
        <div className="max-w-md">
          <LinkSelect
            label="Only aims on the contract"
            noneLabel="Any contract, or none"
            choices={choices.contract}
            value={draft.contractId}
            onChange={(contractId) => onChange({ ...draft, contractId })}
          />
        </div>
      ) : null}
    </>
  );
};

const FieldPart = ({ draft, onChange, forms }: Omit<WhatToChangeProps, 'choices'>) => {
  const record = recordOf(draft);
  if (record === null) return null;
  const found = changeableFields(forms, record).find(({ field }) => field.name === draft.field)?.field;
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2">
      <FieldCombo
        label="Field"
        description="Type a part of its name. What is each learner’s own, such as the ULN, is not among them."
        options={changeableFields(forms, record)}
        value={draft.field}
        onChange={(field) => onChange({ ...draft, field, value: '' })}
      />
      {found ? (
        <FieldInput
          field={{ ...found, help: `Becomes this for everybody; empty takes out what is there. ${found.help}` }}
          fields={{ [found.name]: draft.value }}
          onChange={(value) => onChange({ ...draft, value })}
          inputId="bulk-edit-value"
        />
      ) : null}
    </div>
  );
};

const listFor = (draft: BulkDraft, choices: LearnerChoices): readonly NamedChoice[] => {
  const link = aimLinkOf(draft);
  if (link !== null) return choices[link];
  if (draft.deed === 'site') return choices.site;
  return draft.deed === 'officer' ? choices.officer : choices.tag;
};

const follows: Partial<Record<BulkDeed, string>> = {
  'aim-contract': 'Its reference number becomes the ConRefNumber. Its other defaults are for new aims.',
  'aim-subcontractor': 'Its UKPRN becomes the PartnerUKPRN. Programme aims, which have no partner, are left out.',
};

const LinkPart = ({ draft, onChange, choices }: Omit<WhatToChangeProps, 'forms'>) => {
  if (recordOf(draft) !== null) return null;
  const list = listFor(draft, choices);
  return (
    <div className="max-w-md">
      <LinkSelect
        label={isTagDeed(draft.deed) ? 'Tag' : labels[draft.deed].replace('The ', 'New ').replace(' of their aims', '')}
        description={follows[draft.deed]}
        // A retired tag can still be taken away.
        choices={draft.deed === 'remove' ? list.map((choice) => ({ ...choice, isRetired: false })) : list}
        value={draft.linkId}
        onChange={(linkId) => onChange({ ...draft, linkId })}
      />
    </div>
  );
};

/** The one thing that is changed of all of them. */
export const WhatToChange = (props: WhatToChangeProps) => (
  <>
    <Select
      label="What to change"
      options={bulkDeeds.map((id) => ({ id, label: labels[id] }))}
      value={props.draft.deed}
      onChange={(deed) => props.onChange(withDeed(deed))}
      className="max-w-md"
    />
    <FieldPart {...props} />
    <LinkPart {...props} />
    <MeantPart {...props} />
  </>
);
