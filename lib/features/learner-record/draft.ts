import { type AnyRecord, childrenIn, type Entity, type Field, typedText, typedValue } from '@/lib/ilr';
import type { RecordDraft } from './schema';
import type { Section } from './sections';

type DraftParts = { readonly fields: readonly Field[]; readonly children: readonly Entity[] };

const partsOf = (entity: Entity): DraftParts => ({
  fields: entity.fields.filter((part) => part.kind === 'field'),
  children: entity.fields.filter((part) => part.kind === 'entity'),
});

const draftOf = ({ fields, children }: DraftParts, record: AnyRecord): RecordDraft => ({
  fields: Object.fromEntries(fields.map(({ name }) => [name, typedText(record[name])])),
  children: Object.fromEntries(
    children.map((child) => [
      child.name,
      childrenIn(record, child.name).map((below) => draftOf(partsOf(child), below)),
    ]),
  ),
});

const heldBy = (child: Entity, drafts: readonly RecordDraft[]): unknown => {
  const records = drafts.map((draft) => recordOf(child, draft));
  return child.holds === 'many' ? records : (records[0] ?? null);
};

/** The record that a draft of it says, with every key in the order of the schema. */
const recordOf = (entity: Entity, { fields, children }: RecordDraft): AnyRecord =>
  Object.fromEntries(
    entity.fields.map((part) => [
      part.name,
      part.kind === 'field' ? typedValue(part, fields[part.name] ?? '') : heldBy(part, children[part.name] ?? []),
    ]),
  );

/** What stands in a section: one draft for a part of a record, otherwise one for each record. */
export const sectionDrafts = (section: Section, holder: AnyRecord): RecordDraft[] =>
  section.holds === 'part'
    ? [draftOf({ fields: section.fields, children: [] }, holder)]
    : childrenIn(holder, section.entity.name).map((record) => draftOf(section, record));

/** The learner, or the aim, with what the drafts say in this section and all else as it was. */
export const withDrafts = (section: Section, holder: AnyRecord, drafts: readonly RecordDraft[]): AnyRecord => {
  if (section.holds !== 'part') return { ...holder, [section.entity.name]: heldBy(section.entity, drafts) };
  const typed = drafts[0]?.fields ?? {};
  const values = section.fields.flatMap((field) => {
    const text = typed[field.name];
    return text === undefined ? [] : [[field.name, typedValue(field, text)] as const];
  });
  return { ...holder, ...Object.fromEntries(values) };
};
