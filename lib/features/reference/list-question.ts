import { isOnAims, type ReferenceKind } from './kinds';
import { type FieldName, fieldsOf } from './record-fields';

export const referenceLots = ['in-use', 'retired', 'all'] as const;
/** Which part of a list: those that are offered, those that are retired, or both. */
export type ReferenceLot = (typeof referenceLots)[number];

export type SortKey = FieldName | 'learners' | 'aims';

/** What a page of a list shows. The address says it, so that Back and a bookmark find it again. */
export type ListQuestion = {
  readonly q: string;
  readonly lot: ReferenceLot;
  readonly sort: SortKey;
  readonly direction: 'ascending' | 'descending';
  /** From 1. */
  readonly page: number;
};

type Asked = Readonly<Record<string, string | readonly string[] | undefined>>;

const PAGE = /^[1-9]\d{0,4}$/;
const Q_LENGTH_MAX = 100;

const one = (value: Asked[string]): string => (typeof value === 'string' ? value : '');

/** The columns that a list can be sorted by, in their order. */
export const sortKeysOf = (kind: ReferenceKind): readonly SortKey[] => [
  ...fieldsOf(kind).flatMap((field) =>
    field.name === 'code' || field.name === 'name' || field.isListed ? [field.name] : [],
  ),
  'learners',
  ...(isOnAims(kind) ? (['aims'] as const) : []),
];

/** What an address asks; whatever is not known is as if it were not there. */
export const readListQuestion = (kind: ReferenceKind, asked: Asked): ListQuestion => ({
  q: one(asked.q).trim().slice(0, Q_LENGTH_MAX),
  lot: referenceLots.find((lot) => lot === asked.lot) ?? 'in-use',
  sort: sortKeysOf(kind).find((key) => key === asked.sort) ?? 'code',
  direction: asked.direction === 'descending' ? 'descending' : 'ascending',
  page: PAGE.test(one(asked.page)) ? Number(asked.page) : 1,
});
