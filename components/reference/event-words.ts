import { type FieldName, fieldsOf, type ReferenceEvent, type ReferenceKind } from '@/lib/features/reference/schema';
import type { TimelineEvent } from '../ui/timeline';
import { sayValue } from './value-words';

const verbs: Record<string, string> = { create: 'Created', retire: 'Retired', restore: 'Brought back' };

const sayChange = (kind: ReferenceKind, event: ReferenceEvent, name: string): string => {
  const field = fieldsOf(kind).find((one) => one.name === (name as FieldName));
  const label = field?.label ?? name;
  const change = event.changes.find((one) => one.field === name);
  if (field === undefined || change === undefined) return label;
  // A subcontractor stands in the audit under its code, which says enough.
  return `${label} from ${sayValue(field, change.from)} to ${sayValue(field, change.to)}`;
};

/** What happened to a record, as its page tells it. */
export const sayEvent = (kind: ReferenceKind, event: ReferenceEvent): TimelineEvent => {
  const verb = event.action.split(':')[1] ?? event.action;
  const changed = event.fields.map((name) => sayChange(kind, event, name)).join('; ');
  return { at: event.at, who: event.who, what: verbs[verb] ?? `Changed ${changed}` };
};
