import type { LrsLearner } from '@/lib/features/lrs/schema';
import { DefinitionList } from '../ui/definition-list';
import { fieldNames, valueWords } from './lrs-words';

const ORDER = Object.keys(fieldNames) as (keyof LrsLearner)[];

const textOf = (record: LrsLearner, field: keyof LrsLearner): string => {
  const value = record[field];
  if (typeof value === 'boolean') return value ? 'Yes' : '';
  if (typeof value === 'object') return (value ?? []).join(', ');
  return valueWords(field, String(value));
};

/** Everything that the LRS says of a learner; what it does not say is left out. */
export const RecordDetails = ({ record }: { record: LrsLearner }) => (
  <DefinitionList
    items={ORDER.map((field) => ({ term: fieldNames[field], value: textOf(record, field) })).filter(
      ({ value }) => value !== '',
    )}
  />
);
