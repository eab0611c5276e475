import { type AnyRecord, asRecord, type Entity, type Field, type Learner, typedText, typedValue } from '@/lib/ilr';
import type { BulkAimLinks, BulkLearner, BulkLinks } from './ports';
import type { AimLinkKind, AimSign, PlannedChange } from './schema';

/** A learner as far as a change can reach. */
export type Reached = Pick<BulkLearner, 'learner' | 'links' | 'aimLinks'>;

/** What the history calls a link. */
export const linkPaths = { site: 'Site', officer: 'Main officer', mainTag: 'Main tag', tag: 'Tags' } as const;

const linkOf = {
  [linkPaths.site]: 'siteId',
  [linkPaths.officer]: 'mainOfficerId',
  [linkPaths.mainTag]: 'mainTagId',
} as const;
type LinkPath = keyof typeof linkOf;

const isLink = (path: string): path is LinkPath => path in linkOf;

/** What the history calls the link of an aim, after the aim's own path. */
export const aimLinkPaths = {
  contract: 'Contract',
  subcontractor: 'Subcontractor',
  plan: 'Qualification plan',
  officer: 'Officer',
} as const satisfies Record<AimLinkKind, string>;

const aimLinkOf = {
  [aimLinkPaths.contract]: 'contractId',
  [aimLinkPaths.subcontractor]: 'subcontractorId',
  [aimLinkPaths.plan]: 'planId',
  [aimLinkPaths.officer]: 'officerId',
} as const satisfies Record<string, keyof BulkAimLinks>;

const isAimLink = (name: string): name is keyof typeof aimLinkOf => name in aimLinkOf;

export const aimLinkIn = (links: BulkAimLinks | undefined, kind: AimLinkKind): string | null =>
  links?.[aimLinkOf[aimLinkPaths[kind]]] ?? null;

export const signOf = (learner: Learner, place: number): AimSign | null => {
  const aim = learner.LearningDelivery[place - 1];
  return aim ? { place, aimSeqNumber: aim.AimSeqNumber, learnAimRef: aim.LearnAimRef } : null;
};

const isSameAim = (one: AimSign | null, other: AimSign | null): boolean =>
  one?.place === other?.place && one?.aimSeqNumber === other?.aimSeqNumber && one?.learnAimRef === other?.learnAimRef;

const nameIn = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** The text of a field; null for nothing. */
export const textIn = (record: AnyRecord, name: string): string | null => typedText(record[name]) || null;

const tagOf = ({ before, after }: PlannedChange): string => after ?? before ?? '';

/** What stands now where a change is meant; undefined when there is no such place any more. */
export const valueAt = ({ learner, links, aimLinks }: Reached, change: PlannedChange): string | null | undefined => {
  const { path, aim } = change;
  if (isLink(path)) return links[linkOf[path]];
  if (path === linkPaths.tag) return links.tagIds.includes(tagOf(change)) ? tagOf(change) : null;
  if (learner === null) return undefined;
  if (aim === null) return textIn(asRecord(learner), path);
  const held = learner.LearningDelivery[aim.place - 1];
  if (held === undefined || !isSameAim(signOf(learner, aim.place), aim)) return undefined;
  const name = nameIn(path);
  return isAimLink(name) ? aimLinks[aim.place - 1]?.[aimLinkOf[name]] : textIn(asRecord(held), name);
};

const withLink = (links: BulkLinks, change: PlannedChange, value: string | null): BulkLinks => {
  if (isLink(change.path)) return { ...links, [linkOf[change.path]]: value };
  const others = links.tagIds.filter((id) => id !== tagOf(change));
  return { ...links, tagIds: value === null ? others : [...others, value].sort() };
};

const fieldOf = ({ fields }: Entity, name: string): Field => {
  const found = fields.find((part) => part.name === name);
  if (found?.kind !== 'field') throw new Error(`There is no field ${name} to change`);
  return found;
};

const withField = (record: AnyRecord, field: Field, value: string | null): AnyRecord => ({
  ...record,
  [field.name]: typedValue(field, value ?? ''),
});

/** The tables that say what the fields of a learner and an aim hold. */
export type Tables = { readonly Learner: Entity; readonly LearningDelivery: Entity };

const withValue = (tables: Tables, reached: Reached, change: PlannedChange, value: string | null): Reached => {
  const { learner, links, aimLinks } = reached;
  const { path, aim } = change;
  if (isLink(path) || path === linkPaths.tag) return { ...reached, links: withLink(links, change, value) };
  if (learner === null) return reached;
  if (aim === null)
    return { ...reached, learner: withField(asRecord(learner), fieldOf(tables.Learner, path), value) as Learner };
  const name = nameIn(path);
  if (isAimLink(name)) {
    const linked = { [aimLinkOf[name]]: value };
    return { ...reached, aimLinks: aimLinks.map((held, at) => (at === aim.place - 1 ? { ...held, ...linked } : held)) };
  }
  const field = fieldOf(tables.LearningDelivery, name);
  const aims = learner.LearningDelivery.map((held, place) =>
    place === aim.place - 1 ? withField(asRecord(held), field, value) : held,
  );
  return { ...reached, learner: { ...learner, LearningDelivery: aims } as Learner };
};

/** The learner with what the changes make of them, or with what was there before. */
export const withChanges = (
  tables: Tables,
  reached: Reached,
  changes: readonly PlannedChange[],
  side: 'before' | 'after',
): Reached => changes.reduce((done, change) => withValue(tables, done, change, change[side]), reached);
