import type { RecordDraft, SectionConflict } from './schema';
import type { Section } from './sections';

export type DraftVersions = {
  /** What the form began with. */
  readonly before: readonly RecordDraft[];
  /** What the person made of it. */
  readonly after: readonly RecordDraft[];
  /** What is stored by now. */
  readonly now: readonly RecordDraft[];
};

export type Merged =
  | { readonly kind: 'merged'; readonly drafts: readonly RecordDraft[] }
  | { readonly kind: 'conflict'; readonly conflicts: readonly SectionConflict[] };

const isSame = (one: readonly RecordDraft[], other: readonly RecordDraft[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** A list is taken whole: which record of it is which cannot be told once two people have changed it. */
const mergeLists = (section: Section, { before, after, now }: DraftVersions): Merged => {
  if (isSame(before, now) || isSame(after, now)) return { kind: 'merged', drafts: after };
  if (isSame(before, after)) return { kind: 'merged', drafts: now };
  return { kind: 'conflict', conflicts: [{ path: section.entity.name, yours: null, theirs: null }] };
};

const mergeFields = (section: Section, { before, after, now }: DraftVersions): Merged => {
  const [began, typed, stored] = [before, after, now].map((drafts) => drafts[0]?.fields ?? {});
  const fields: Record<string, string> = {};
  const conflicts: SectionConflict[] = [];
  for (const { name } of section.fields) {
    const theirs = stored?.[name] ?? '';
    const yours = typed?.[name] ?? theirs;
    const from = began?.[name] ?? theirs;
    fields[name] = yours === from ? theirs : yours;
    if (yours !== from && theirs !== from && yours !== theirs) conflicts.push({ path: name, yours, theirs });
  }
  return conflicts.length > 0
    ? { kind: 'conflict', conflicts }
    : { kind: 'merged', drafts: [{ fields, children: {} }] };
};

/** What a person changed put onto what is stored by now; a conflict where somebody else changed the same meanwhile. */
export const mergeDrafts = (section: Section, versions: DraftVersions): Merged =>
  section.holds === 'part' ? mergeFields(section, versions) : mergeLists(section, versions);
