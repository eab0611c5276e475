import 'server-only';
import type { PoolClient } from 'pg';
import type { AcademicYear, Learner } from '@/lib/ilr';
import { copyRows } from './copy-rows';
import { GatheredChildren } from './gathered-children';
import { type ChildCopy, childCopies, learnerCopy, namingRecords } from './ilr-copy';
import type { MakeRowReader, RowSink } from './ilr-row';
import { generatedRowReader } from './ilr-row-generated';
import type { AimLinks, StoredIlrRecord } from './ilr-stored-record';
import { RecordRows } from './record-rows';

type ReadRecord = (tables: readonly RecordRows[], id: number) => StoredIlrRecord;

const gatheringBy = (table: ChildCopy['table'], gathered: GatheredChildren): RowSink =>
  table.parent === null
    ? (record, ilrRecordId) => gathered.add(ilrRecordId, record)
    : (record, _ilrRecordId, parentId) => gathered.add(parentId, record);

/** Makes a record of its rows in all the tables, which stand as the copies do: the learners first. */
const recordReader = (year: AcademicYear, makeReader: MakeRowReader): ReadRecord => {
  const copies = childCopies(year);
  const gathered = new Map(copies.map(({ table }) => [table.name, new GatheredChildren()]));
  const childrenOf = (name: string): GatheredChildren => {
    const children = gathered.get(name);
    if (children === undefined) throw new Error(`There is no table ${name}`);
    return children;
  };
  let aims: AimLinks[] = [];
  let stored: StoredIlrRecord | null = null;
  const takeLearner: RowSink = (record, ilrRecordId, learnerId, learnerNumber, providerLearnerId, ...codes) => {
    const [siteCode, officerCode, mainTag] = codes;
    const links = { learnerNumber, providerLearnerId, siteCode, officerCode, mainTag } as StoredIlrRecord['links'];
    stored = { record: record as Learner, links, aims, learnerId, ilrRecordId } as StoredIlrRecord;
  };
  const takeAim: RowSink = (record, ilrRecordId, _id, contractId, subcontractorId, qualificationPlanCode) => {
    childrenOf('LearningDelivery').add(ilrRecordId, record);
    aims.push({ contractId, subcontractorId, qualificationPlanCode } as AimLinks);
  };
  const tables = [
    { read: makeReader(learnerCopy(year).shape, childrenOf), sink: takeLearner },
    ...copies.map(({ table, shape }) => ({
      read: makeReader(shape, childrenOf),
      sink: table.name === 'LearningDelivery' ? takeAim : gatheringBy(table, childrenOf(table.name)),
    })),
  ]
    .map((table, place) => ({ ...table, place }))
    // Children before their parents.
    .toReversed();

  return (rows, id) => {
    aims = [];
    stored = null;
    for (const children of gathered.values()) children.clear();
    for (const { read, sink, place } of tables) read(rows[place]?.linesOf(id) ?? '', sink);
    for (const children of gathered.values()) children.requireTaken();
    if (stored === null) throw new Error(`There is no row of ILR record ${id}`);
    return stored;
  };
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

// Few enough that they are gone before the engine takes them for long-lived, and that their bytes stay in the cache.
const RECORDS_AT_ONCE = 25;
const SPARE_MAX = 2;

/** The reader of a year's ILR records, its row readers made by `makeReader`. */
export const ilrBatchReader = (year: AcademicYear, makeReader: MakeRowReader = generatedRowReader): IlrBatchReader => {
  const copies = [learnerCopy(year), ...childCopies(year)];
  const read = recordReader(year, makeReader);
  // Room that a batch has left for the next one.
  const spare: (readonly RecordRows[])[] = [];

  function* recordsOf(tables: readonly RecordRows[], ids: readonly number[]) {
    const there = ids.filter((id) => tables[0]?.has(id));
    for (let at = 0; at < there.length; at += RECORDS_AT_ONCE)
      yield there.slice(at, at + RECORDS_AT_ONCE).map((id) => read(tables, id));
    for (const rows of tables) rows.clear();
    if (spare.length < SPARE_MAX) spare.push(tables);
  }

  return async (client, tenantId, ids) => {
    const tables = spare.pop() ?? copies.map(() => new RecordRows());
    const queries = copies.map(({ query }, place) => ({
      sql: query(tenantId),
      rows: tables[place] ?? new RecordRows(),
    }));
    await copyRows(client, namingRecords(ids), queries);
    return recordsOf(tables, ids);
  };
};

// Made anew, its generated functions would be slow again for every part of a file and every page.
const readers = new WeakMap<AcademicYear, IlrBatchReader>();

/** The reader of a year's ILR records, made once. */
export const ilrBatchReaderOf = (year: AcademicYear): IlrBatchReader => {
  const reader = readers.get(year) ?? ilrBatchReader(year);
  readers.set(year, reader);
  return reader;
};
