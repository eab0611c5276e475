import {
  fieldsOf,
  type ReferenceFormChoices,
  type ReferenceKind,
  type ReferenceRecord,
  toDraft,
} from '@/lib/features/reference/schema';
import { DefinitionList } from '../ui/definition-list';
import { sayValue } from './value-words';

type ReferenceFactsProps = {
  kind: ReferenceKind;
  record: ReferenceRecord;
  choices: ReferenceFormChoices;
};

/** A record for those who may look and not change. */
export const ReferenceFacts = ({ kind, record, choices }: ReferenceFactsProps) => {
  const draft = toDraft(kind, record.values);
  const items = fieldsOf(kind).map((field) => ({
    term: field.label,
    value: sayValue(field, draft[field.name], choices),
  }));
  return <DefinitionList items={items} />;
};
