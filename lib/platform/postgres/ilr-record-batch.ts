import 'server-only';
import type { PoolClient } from 'pg';
import type { AcademicYear, Learner } from '@/lib/ilr';
import { copyText } from './copy-text';
import { type ChildCopy, childCopies, learnerCopy } from './ilr-copy';
import type { RowKey, RowReader, RowShape, RowSink } from './ilr-row';
import { generatedRowReader } from './ilr-row-generated';
import type { AimLinks, StoredIlrRecord } from './ilr-stored-record';
import type { IlrTable } from './ilr-tables';
import { type RowsByRecord, rowsByRecord } from './rows-by-record';

type AnyRecord = Record<string, unknown>;

/** A record while its tables come in; `ids` has, for each table with children of its own, the ids beside its records. */
interface Begun {
  readonly stored: StoredIlrRecord;
  readonly record: AnyRecord;
  readonly aims: AimLinks[];
  readonly ids: readonly RowKey[][];
}

/** The record that rows are read for. */
interface Reading {
  begun: Begun | null;
}

const NO_ROWS = rowsByRecord('');

/** Puts each record of one table where it belongs. */
type Placing = (reading: Reading) => RowSink;

const begunIn = ({ begun }: Reading): Begun => {
  if (begun === null) throw new Error('There are rows of an ILR record but not the record itself');
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
  (reading) =>
  (record, ilrRecordId, learnerId, learnerNumber, providerLearnerId, siteCode, officerCode, mainTag) => {
    const aims: AimLinks[] = [];
    const links = { learnerNumber, providerLearnerId, siteCode, officerCode, mainTag } as StoredIlrRecord['links'];
    const stored = { record: record as Learner, links, aims, learnerId, ilrRecordId } as StoredIlrRecord;
    reading.begun = { stored, record, aims, ids: parents.map(() => []) };
  };

const aimPlacing =
  (place: number): Placing =>
  (reading) =>
  (record, _ilrRecordId, id, contractId, subcontractorId, qualificationPlanCode) => {
    const begun = begunIn(reading);
    put(begun.record, 'LearningDelivery', record);
    begun.ids[place]?.push(id);
    begun.aims.push({ contractId, subcontractorId, qualificationPlanCode } as AimLinks);
  };

const childPlacing =
  (name: string, place: number): Placing =>
  (reading) =>
  (record, _ilrRecordId, id) => {
    const begun = begunIn(reading);
    put(begun.record, name, record);
    begun.ids[place]?.push(id);
  };

const grandchildPlacing =
  (name: string, parentName: string, place: number): Placing =>
  (reading) =>
  (record, _ilrRecordId, parentId) => {
    const begun = begunIn(reading);
    const held = begun.record[parentName];
    const parent = Array.isArray(held) ? held[begun.ids[place]?.indexOf(parentId) ?? -1] : held;
    put(parent as AnyRecord, name, record);
  };

const placingOf = ({ table }: ChildCopy, parents: readonly IlrTable[]): Placing => {
  const { name, parent } = table;
  if (parent !== null) return grandchildPlacing(name, parent.name, parents.indexOf(parent));
  return name === 'LearningDelivery' ? aimPlacing(parents.indexOf(table)) : childPlacing(name, parents.indexOf(table));
};

/**
 * Fetches the rows of the ILR records with these ids. Records are made of them some at a time, as the caller goes on, in the
 * order of the ids; those that are not there are left out.
 */
export type IlrBatchReader = (
  client: PoolClient,
  tenantId: string,
  ids: readonly number[],
) => Promise<Iterable<readonly StoredIlrRecord[]>>;

// Few enough that they are gone before the engine takes them for long-lived.
const RECORDS_AT_ONCE = 100;

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

  function* recordsOf(tables: readonly RowsByRecord[], ids: readonly number[]) {
    const reading: Reading = { begun: null };
    const sinks = copies.map(({ placing }) => placing(reading));
    const readRows = (id: number): StoredIlrRecord => {
      for (const [at, { read }] of copies.entries()) {
        const { lines, bounds, places } = tables[at] ?? NO_ROWS;
        const place = places.get(id);
        const sink = sinks[at];
        if (place !== undefined && sink) read(lines, bounds[place] ?? 0, bounds[place + 1] ?? 0, sink);
      }
      return begunIn(reading).stored;
    };
    const there = ids.filter((id) => tables[0]?.places.has(id));
    for (let at = 0; at < there.length; at += RECORDS_AT_ONCE)
      yield there.slice(at, at + RECORDS_AT_ONCE).map(readRows);
  }

  return async (client, tenantId, ids) => {
    const tables = copies.map(() => NO_ROWS);
    const queries = copies.map(({ copy }) => copy.query(tenantId, ids));
    await copyText(client, queries, (lines, at) => {
      tables[at] = rowsByRecord(lines);
    });
    return recordsOf(tables, ids);
  };
};
