'use client';
import type { CreateExportInput, ExportChoices } from '@/lib/features/ilr-export/schema';
import { Callout } from '../ui/callout';
import { MultiSelect } from '../ui/multi-select';
import { namedButLeftOut } from './export-draft';
import { toMarkedOption } from './marked-option';

type FilterFieldsProps = {
  draft: CreateExportInput;
  choices: ExportChoices;
  onChange: (changes: Partial<CreateExportInput>) => void;
};

export const FilterFields = ({ draft, choices, onChange }: FilterFieldsProps) => {
  const leftOut = namedButLeftOut(draft, choices);
  return (
    <fieldset className="flex flex-col gap-4">
      <legend className="mb-1 font-semibold text-lg">Optional export filters</legend>
      <p className="text-ink-soft">
        These control which learners are included in the export file. A field left blank puts no restriction on that
        entity.
      </p>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <MultiSelect
          label="Sites"
          description="Only learners linked to these sites."
          options={choices.sites.map(toMarkedOption)}
          value={draft.siteIds}
          onChange={(siteIds) => onChange({ siteIds })}
        />
        <MultiSelect
          label="Subcontractors"
          description="Only learners placed at these subcontractors."
          options={choices.subcontractors.map(toMarkedOption)}
          value={draft.subcontractorIds}
          onChange={(subcontractorIds) => onChange({ subcontractorIds })}
        />
        <MultiSelect
          label="Contracts"
          description="Only learners placed on these contracts."
          options={choices.contracts.map(toMarkedOption)}
          value={draft.contractIds}
          onChange={(contractIds) => onChange({ contractIds })}
        />
        <MultiSelect
          label="Tags"
          description="Only learners with these tags."
          options={choices.tags.map(toMarkedOption)}
          value={draft.tagIds}
          onChange={(tagIds) => onChange({ tagIds })}
        />
      </div>
      {leftOut.length > 0 ? (
        <Callout tone="caution" isLive title="A chosen contract brings nobody in">
          <p>
            Include in ILR Exports is No for {leftOut.map(({ name }) => name).join(', ')}, so no learner on it is
            exported, named here or not. To include them, change it on the Contracts page.
          </p>
        </Callout>
      ) : null}
    </fieldset>
  );
};
