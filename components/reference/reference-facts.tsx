import {
  fieldsOf,
  type ReferenceKind,
  type ReferenceOption,
  type ReferenceRecord,
  toDraft,
} from '@/lib/features/reference/schema';
import { DefinitionList } from '../ui/definition-list';
import { sayValue } from './value-words';

type ReferenceFactsProps = {
  kind: ReferenceKind;
  record: ReferenceRecord;
  subcontractors: readonly ReferenceOption[];
};

/** A record for those who may look and not change. */
export const ReferenceFacts = ({ kind, record, subcontractors }: ReferenceFactsProps) => {
  const draft = toDraft(kind, record.values);
  const items = fieldsOf(kind).map((field) => ({
    term: field.label,
    value: sayValue(field, draft[field.name], subcontractors),
  }));
  return <DefinitionList items={items} />;
};
