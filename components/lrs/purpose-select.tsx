'use client';
import { type Purpose, purposes } from '@/lib/features/lrs/schema';
import { Select } from '../ui/select';

export type ChosenPurpose = Purpose | '';

const ids = Object.keys(purposes) as Purpose[];
const options = [{ id: '' as const, label: 'Choose why' }, ...ids.map((id) => ({ id, label: purposes[id] }))];

type PurposeSelectProps = {
  value: ChosenPurpose;
  onChange: (purpose: ChosenPurpose) => void;
  isMissing: boolean;
};

/** Asks why the LRS is asked. It stands in the audit. */
export const PurposeSelect = ({ value, onChange, isMissing }: PurposeSelectProps) => (
  <Select<ChosenPurpose>
    label="Why you ask"
    description="It is kept with your name and the outcome. The details are not."
    options={options}
    value={value}
    onChange={onChange}
    error={isMissing ? 'Say why you ask the LRS.' : undefined}
    className="max-w-md"
  />
);
