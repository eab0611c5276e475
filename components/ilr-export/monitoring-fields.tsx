'use client';
import {
  type MonitoringChoice,
  type MonitoringOccurrence,
  monitoringOccurrences,
  monitoringSources,
  monitoringSourceWords,
} from '@/lib/features/ilr-export/schema';
import { Select } from '../ui/select';

type MonitoringFieldsProps = { value: MonitoringChoice; onChange: (choice: MonitoringChoice) => void };

const options = monitoringSources.map((id) => ({ id, ...monitoringSourceWords[id] }));

const fills: Record<MonitoringOccurrence, string> = {
  A: 'Fills A of each learner and of each learning aim.',
  B: 'Fills B of each learner and of each learning aim.',
  C: 'Fills C of each learning aim.',
  D: 'Fills D of each learning aim.',
};

export const MonitoringFields = ({ value, onChange }: MonitoringFieldsProps) => (
  <fieldset className="flex flex-col gap-4">
    <legend className="mb-1 font-semibold text-lg">Provider monitoring values</legend>
    <p className="text-ink-soft">
      Six values for the file: Learner Provider Monitoring A and B, and Learning Delivery Provider Monitoring A to D. As
      Entered uses what was typed; the others replace it with a value from elsewhere in Muster.
    </p>
    <div className="grid items-start gap-4 sm:grid-cols-2">
      {monitoringOccurrences.map((occurrence) => (
        <Select
          key={occurrence}
          label={`Monitoring ${occurrence}`}
          description={
            <>
              {fills[occurrence]} {monitoringSourceWords[value[occurrence]].description}
            </>
          }
          options={options}
          value={value[occurrence]}
          onChange={(source) => onChange({ ...value, [occurrence]: source })}
        />
      ))}
    </div>
  </fieldset>
);
