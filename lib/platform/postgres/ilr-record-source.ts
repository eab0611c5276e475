import 'server-only';
import type { Pool, PoolClient } from 'pg';
import type { AcademicYear } from '@/lib/ilr';
import { ilrBatchReaderOf } from './ilr-record-batch';
import type { StoredIlrRecord } from './ilr-stored-record';
import { inTransaction } from './transaction';

/** Which ILR records, and in what order: those planned for a part of an export, or those named. */
export type IlrSelection =
  | { readonly kind: 'export-part'; readonly exportId: string; readonly part: number }
  | { readonly kind: 'ids'; readonly ilrRecordIds: readonly number[] };

export interface IlrRecordsWanted {
  readonly tenantId: string;
  readonly year: AcademicYear;
  readonly selection: IlrSelection;
}

const LEARNERS_PER_BATCH = 500;
// The first batch is all that the caller waits for; the others are read while those before them are written.
const FIRST_BATCH_SHARE = 5;

// The ids decide: every row is found by its key, also where the planner has no statistics yet and would read a whole table.
const SETTINGS = `SET LOCAL datestyle TO ISO; SET LOCAL jit TO off; SET LOCAL enable_seqscan TO off;
  SET LOCAL enable_hashjoin TO off; SET LOCAL enable_mergejoin TO off`;

const plannedIds = async (client: PoolClient, tenantId: string, exportId: string, part: number): Promise<number[]> => {
  // As one text: the driver takes longer to read an array of thousands than the database to find their rows.
  const { rows } = await client.query<{ ids: string }>(
    `SELECT array_to_string(ilr_record_ids, ',') AS ids FROM ilr_export_part
     WHERE tenant_id = $1 AND export_id = $2 AND part = $3`,
    [tenantId, exportId, part],
  );
  const [planned] = rows;
  if (planned === undefined) throw new Error(`Part ${part} of export ${exportId} was not planned`);
  return planned.ids === '' ? [] : planned.ids.split(',').map(Number);
};

const selectedIds = async (client: PoolClient, tenantId: string, selection: IlrSelection) =>
  selection.kind === 'ids'
    ? selection.ilrRecordIds
    : await plannedIds(client, tenantId, selection.exportId, selection.part);

type Batch = Iterable<readonly StoredIlrRecord[]>;

/**
 * Reads ILR records batch by batch, in the order asked for and in one snapshot; the next batch is fetched while the caller
 * works on this one. A record that is no longer there is left out.
 */
export async function* readIlrRecords(
  pool: Pool,
  { tenantId, year, selection }: IlrRecordsWanted,
  { batch = LEARNERS_PER_BATCH }: { readonly batch?: number } = {},
): AsyncGenerator<readonly StoredIlrRecord[], void, undefined> {
  const handOver = new TransformStream<Batch, Batch>();
  const writer = handOver.writable.getWriter();
  const readBatch = ilrBatchReaderOf(year);
  const readAll = async (client: PoolClient) => {
    await client.query(SETTINGS);
    const ids = await selectedIds(client, tenantId, selection);
    const first = Math.ceil(batch / FIRST_BATCH_SHARE);
    for (let at = 0, next = 0; at < ids.length; at = next) {
      next = at === 0 ? first : at + batch;
      await writer.write(await readBatch(client, tenantId, ids.slice(at, next)));
    }
  };
  const reading = inTransaction(pool, { tenant: tenantId }, readAll, 'snapshot').then(
    () => writer.close(),
    (error) => writer.abort(error),
  );
  // A caller that stops early cancels the stream, and the transaction ends at its next write.
  reading.catch(() => {});
  try {
    for await (const batch of handOver.readable) yield* batch;
  } finally {
    await reading.catch(() => {});
  }
}
