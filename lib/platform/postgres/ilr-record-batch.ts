import 'server-only';
import type { PoolClient } from 'pg';
import type { AcademicYear, Learner } from '@/lib/ilr';
import { copyText } from './copy-text';
import { type ChildCopy, childCopies, learnerCopy } from './ilr-copy';
import type { RowKey, RowReader, RowShape, RowSink } from './ilr-row';
import { generatedRowReader } from './ilr-row-generated';
import type { AimLinks, StoredIlrRecord } from './ilr-stored-record';
import type { IlrTable } from './ilr-tables';

type AnyRecord = Record<string, unknown>;

/** A record while its tables come in; `ids` has, for each table with children of its own, the ids beside its records. */
interface Begun {
  readonly stored: StoredIlrRecord;
  readonly record: AnyRecord;
  readonly aims: AimLinks[];
  readonly ids: readonly RowKey[][];
}

type Batch = Map<RowKey, Begun>;

/** Puts each record of one table where it belongs. */
type Placing = (batch: Batch) => RowSink;

const begunIn = (batch: Batch, ilrRecordId: RowKey): Begun => {
  const begun = batch.get(ilrRecordId);
  if (begun === undefined) throw new Error(`There are rows of ILR record ${ilrRecordId} but not the record itself`);
  return begun;
};

const put = (parent: AnyRecord, name: string, record: AnyRecord): void => {
  const held = parent[name];
  // A list that grows from nothing takes room for seventeen; most stay at one.
  if (Array.isArray(held) && held.length > 0) held.push(record);
  else parent[name] = Array.isArray(held) ? [record] : record;
};

const learnerPlacing =
  (parents: readonly IlrTable[]): Placing =>
  (batch) =>
  (record, ilrRecordId, learnerId, learnerNumber, providerLearnerId, siteCode, officerCode, mainTag) => {
    const aims: AimLinks[] = [];
    const links = { learnerNumber, providerLearnerId, siteCode, officerCode, mainTag } as StoredIlrRecord['links'];
    const stored = { record: record as Learner, links, aims, learnerId, ilrRecordId } as StoredIlrRecord;
    batch.set(ilrRecordId, { stored, record, aims, ids: parents.map(() => []) });
  };

const aimPlacing =
  (place: number): Placing =>
  (batch) =>
  (record, ilrRecordId, id, contractId, subcontractorId, qualificationPlanCode) => {
    const begun = begunIn(batch, ilrRecordId);
    put(begun.record, 'LearningDelivery', record);
    begun.ids[place]?.push(id);
    begun.aims.push({ contractId, subcontractorId, qualificationPlanCode } as AimLinks);
  };

const childPlacing =
  (name: string, place: number): Placing =>
  (batch) =>
  (record, ilrRecordId, id) => {
    const begun = begunIn(batch, ilrRecordId);
    put(begun.record, name, record);
    begun.ids[place]?.push(id);
  };

const grandchildPlacing =
  (name: string, parentName: string, place: number): Placing =>
  (batch) =>
  (record, ilrRecordId, parentId) => {
    const begun = begunIn(batch, ilrRecordId);
    const held = begun.record[parentName];
    const parent = Array.isArray(held) ? held[begun.ids[place]?.indexOf(parentId) ?? -1] : held;
    put(parent as AnyRecord, name, record);
  };

const placingOf = ({ table }: ChildCopy, parents: readonly IlrTable[]): Placing => {
  const { name, parent } = table;
  if (parent !== null) return grandchildPlacing(name, parent.name, parents.indexOf(parent));
  return name === 'LearningDelivery' ? aimPlacing(parents.indexOf(table)) : childPlacing(name, parents.indexOf(table));
};

/** Reads the ILR records with these ids, in their order; those that are not there are left out. */
export type IlrBatchReader = (
  client: PoolClient,
  tenantId: string,
  ids: readonly number[],
) => Promise<readonly StoredIlrRecord[]>;

/** The reader of a year's ILR records, its row readers made by `readerOf`. */
export const ilrBatchReader = (
  year: AcademicYear,
  readerOf: (shape: RowShape) => RowReader = generatedRowReader,
): IlrBatchReader => {
  const children = childCopies(year);
  const parents = [...new Set(children.flatMap(({ table }) => table.parent ?? []))];
  const copies = [
    { copy: learnerCopy(year), placing: learnerPlacing(parents) },
    ...children.map((copy) => ({ copy, placing: placingOf(copy, parents) })),
  ].map(({ copy, placing }) => ({ copy, placing, read: readerOf(copy.shape) }));

  return async (client, tenantId, ids) => {
    const batch: Batch = new Map();
    const queries = copies.map(({ copy }) => copy.query(tenantId, ids));
    await copyText(client, queries, (lines, at) => {
      const from = copies[at];
      from?.read(lines, from.placing(batch));
    });
    return ids.flatMap((id) => batch.get(id)?.stored ?? []);
  };
};
