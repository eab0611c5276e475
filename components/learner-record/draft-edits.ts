import type { FormEntity, RecordDraft } from '@/lib/features/learner-record/schema';

/** The way to a record: its place, then the name and place of each record below. */
export type DraftPath = readonly (string | number)[];

export const emptyDraft = ({ fields, children }: FormEntity): RecordDraft => ({
  fields: Object.fromEntries(fields.map(({ name }) => [name, ''])),
  children: Object.fromEntries(children.map(({ name }) => [name, []])),
});

type Change = (draft: RecordDraft) => RecordDraft;

const changedAt = (drafts: readonly RecordDraft[], [place, name, ...rest]: DraftPath, change: Change): RecordDraft[] =>
  drafts.map((draft, at) => {
    if (at !== place) return draft;
    if (name === undefined) return change(draft);
    const below = changedAt(draft.children[name] ?? [], rest, change);
    return { ...draft, children: { ...draft.children, [name]: below } };
  });

/** The drafts with one field of one record changed. */
export const withField = (
  drafts: readonly RecordDraft[],
  path: DraftPath,
  name: string,
  value: string,
): RecordDraft[] => changedAt(drafts, path, (draft) => ({ ...draft, fields: { ...draft.fields, [name]: value } }));

type ListChange = (records: readonly RecordDraft[]) => RecordDraft[];

/** The drafts with one of its lists changed: the whole list for an empty path, else the list of that name below a record. */
export const withList = (drafts: readonly RecordDraft[], path: DraftPath, change: ListChange): RecordDraft[] => {
  const name = path.at(-1);
  if (name === undefined) return change(drafts);
  return changedAt(drafts, path.slice(0, -1), (draft) => ({
    ...draft,
    children: { ...draft.children, [name]: change(draft.children[name] ?? []) },
  }));
};

/** A path as the ILR writes it: LearnerEmploymentStatus[2]/EmploymentStatusMonitoring[1]. */
export const ilrPath = (entity: string, path: DraftPath, isList: boolean): string => {
  const [place, ...below] = path;
  const first = isList ? [`${entity}[${Number(place) + 1}]`] : [];
  const steps: string[] = [];
  for (let at = 0; at < below.length; at += 2) steps.push(`${below[at]}[${Number(below[at + 1]) + 1}]`);
  return [...first, ...steps].join('/');
};
