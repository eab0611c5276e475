'use client';
import type { ColumnMapping } from '@/lib/features/learner-csv/schema';
import { ComboBox } from '../ui/combo-box';
import type { CsvColumn } from './csv-columns';

type MappingTableProps = {
  matched: readonly ColumnMapping[];
  columns: readonly CsvColumn[];
  onChange: (matched: readonly ColumnMapping[]) => void;
};

/** Each column of the file, and the field that it is for. */
export const MappingTable = ({ matched, columns, onChange }: MappingTableProps) => {
  const options = columns.map(({ name, label }) => ({ id: name, label: `${label} (${name})` }));
  const match = (place: number, typed: string) => {
    const field = columns.find(({ name }) => name === typed)?.name ?? null;
    onChange(matched.map((held, at) => (at === place ? { ...held, field } : held)));
  };
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-2 font-semibold text-sm">Columns of the file</legend>
      <div className="grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-3">
        {matched.map(({ header, field }, place) => (
          <ComboBox
            // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have the same header
            key={place}
            label={header || `Column ${place + 1}, without a name`}
            description={field === null ? 'Left out' : undefined}
            options={options}
            value={field ?? ''}
            onChange={(typed) => match(place, typed)}
          />
        ))}
      </div>
    </fieldset>
  );
};
