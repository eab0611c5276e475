import 'server-only';
import type { PoolClient } from 'pg';
import type { AcademicYear, Learner } from '@/lib/ilr';
import { copyText } from './copy-text';
import { type ChildCopy, childCopies, learnerCopy } from './ilr-copy';
import type { RowKey, RowReader, RowShape, RowSink } from './ilr-row';
import { generatedRowReader } from './ilr-row-generated';
import type { AimLinks, StoredIlrRecord } from './ilr-stored-record';

type AnyRecord = Record<string, unknown>;

/** A record while its tables come in; `ids` has the ids of those children that have children, beside the children. */
interface Begun {
  readonly stored: StoredIlrRecord;
  readonly record: AnyRecord;
  readonly aims: AimLinks[];
  readonly ids: Readonly<Record<string, RowKey[]>>;
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
  if (Array.isArray(held)) held.push(record);
  else parent[name] = record;
};

const learnerPlacing =
  (parents: readonly string[]): Placing =>
  (batch) =>
  (record, ilrRecordId, learnerId, learnerNumber, providerLearnerId, siteCode, officerCode, mainTag) => {
    const aims: AimLinks[] = [];
    const links = { learnerNumber, providerLearnerId, siteCode, officerCode, mainTag } as StoredIlrRecord['links'];
    const stored = { record: record as Learner, links, aims, learnerId, ilrRecordId } as StoredIlrRecord;
    batch.set(ilrRecordId, { stored, record, aims, ids: Object.fromEntries(parents.map((name) => [name, []])) });
  };

const aimPlacing: Placing =
  (batch) => (record, ilrRecordId, id, contractId, subcontractorId, qualificationPlanCode) => {
    const begun = begunIn(batch, ilrRecordId);
    begun.stored.record.LearningDelivery.push(record as Learner['LearningDelivery'][number]);
    begun.ids.LearningDelivery?.push(id);
    begun.aims.push({ contractId, subcontractorId, qualificationPlanCode } as AimLinks);
  };

const childPlacing =
  (name: string): Placing =>
  (batch) =>
  (record, ilrRecordId, id) => {
    const begun = begunIn(batch, ilrRecordId);
    put(begun.record, name, record);
    begun.ids[name]?.push(id);
  };

const grandchildPlacing =
  (name: string, parentName: string): Placing =>
  (batch) =>
  (record, ilrRecordId, parentId) => {
    const begun = begunIn(batch, ilrRecordId);
    const place = begun.ids[parentName]?.indexOf(parentId) ?? -1;
    const held = begun.record[parentName];
    put((Array.isArray(held) ? held[place] : held) as AnyRecord, name, record);
  };

const placingOf = ({ table }: ChildCopy): Placing => {
  if (table.name === 'LearningDelivery') return aimPlacing;
  return table.parent === null ? childPlacing(table.name) : grandchildPlacing(table.name, table.parent.name);
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
  const parents = children.flatMap(({ table }) => (table.parent === null ? [] : [table.parent.name]));
  const copies = [
    { copy: learnerCopy(year), placing: learnerPlacing([...new Set(parents)]) },
    ...children.map((copy) => ({ copy, placing: placingOf(copy) })),
  ].map(({ copy, placing }) => ({ copy, placing, read: readerOf(copy.shape) }));

  return async (client, tenantId, ids) => {
    const batch: Batch = new Map();
    for (const { copy, placing, read } of copies) {
      const sink = placing(batch);
      for await (const lines of copyText(client, copy.query(tenantId, ids))) read(lines, sink);
    }
    return ids.flatMap((id) => batch.get(id)?.stored ?? []);
  };
};
