import 'server-only';
import type { PoolClient } from 'pg';
import type { LearnerToSave } from '@/lib/features/ilr-import';
import { asRecord, childrenIn } from '@/lib/ilr';
import { type AimsToWrite, linkAims } from './ilr-record-writer-aims';
import { type FindAimTargets, knownAimTargets } from './ilr-record-writer-links';
import { AIMS, addChildRows, columnValues, insertChildRows, noRows } from './ilr-record-writer-rows';
import { type IlrTables, quoted } from './ilr-tables';
import { nextLearnerNumber, type OneProvider } from './learner-number';
import { insertRows, nextIds, type Row, type SqlColumn, updateRows } from './row-sets';

/** Where learners are written, and what new ones are given that no ILR file says. */
export type WriterScope = OneProvider & {
  readonly tables: IlrTables;
  readonly academicYear: string;
  readonly siteId: string | null;
  readonly tagId: string | null;
  /** Where more than one batch is written: what aims name is then looked up once. */
  readonly targets?: FindAimTargets;
};

type Ids = { readonly learnerId: number; readonly ilrRecordId: number };
type Known = { readonly LearnRefNumber: string; readonly learner_id: string; readonly ilr_record_id: string | null };
type ToWrite = LearnerToSave & Ids & { readonly isNewPerson: boolean; readonly isNewRecord: boolean };

const refOf = ({ learner }: LearnerToSave): string => {
  if (learner.LearnRefNumber === null) throw new Error('A learner without LearnRefNumber cannot be written');
  return learner.LearnRefNumber;
};

const findKnown = async (client: PoolClient, scope: WriterScope, batch: readonly LearnerToSave[]) => {
  const { rows } = await client.query<Known>(
    `SELECT l."LearnRefNumber", l.id AS learner_id, r.id AS ilr_record_id FROM learner l
     LEFT JOIN ilr_record r ON r.tenant_id = l.tenant_id AND r.learner_id = l.id AND r.academic_year = $3
     WHERE l.tenant_id = $1 AND l.provider_id = $2 AND l."LearnRefNumber" = ANY ($4)`,
    [scope.tenantId, scope.providerId, scope.academicYear, batch.map(refOf)],
  );
  return new Map(rows.map((row) => [row.LearnRefNumber, row]));
};

const identify = async (
  client: PoolClient,
  scope: WriterScope,
  batch: readonly LearnerToSave[],
): Promise<readonly ToWrite[]> => {
  const known = await findKnown(client, scope, batch);
  const isKnown = (item: LearnerToSave) => known.has(refOf(item));
  const hasRecord = (item: LearnerToSave) => (known.get(refOf(item))?.ilr_record_id ?? null) !== null;
  if (batch.some((item) => hasRecord(item) !== (item.before !== null)))
    throw new Error('The stored learners are not those that were compared');
  const newPeople = batch.filter((item) => !isKnown(item));
  const newRecords = batch.filter((item) => !hasRecord(item));
  const learnerIds = [...(await nextIds(client, 'learner', newPeople.length))];
  const recordIds = [...(await nextIds(client, 'ilr_record', newRecords.length))];
  return batch.map((item) => ({
    ...item,
    isNewPerson: !isKnown(item),
    isNewRecord: !hasRecord(item),
    learnerId: Number(known.get(refOf(item))?.learner_id ?? learnerIds.shift()),
    ilrRecordId: Number(known.get(refOf(item))?.ilr_record_id ?? recordIds.shift()),
  }));
};

const ID: SqlColumn = { name: 'id', type: 'bigint' };
const PROVIDER: SqlColumn = { name: 'provider_id', type: 'uuid' };

const insertPeople = async (client: PoolClient, scope: WriterScope, people: readonly ToWrite[]): Promise<void> => {
  if (people.length === 0) return;
  const { tables, tenantId, providerId, siteId, tagId } = scope;
  const first = await nextLearnerNumber(client, scope);
  const rows = people.map(
    ({ learner, learnerId }, place): Row => ({
      ...columnValues(tables.learner, asRecord(learner)),
      id: learnerId,
      provider_id: providerId,
      number: first + place,
      site_id: siteId,
      main_tag_id: tagId,
    }),
  );
  const own = [
    ID,
    PROVIDER,
    { name: 'number', type: 'integer' },
    { name: 'site_id', type: 'uuid' },
    { name: 'main_tag_id', type: 'uuid' },
  ];
  await insertRows(client, 'learner', [...own, ...tables.learner], tenantId, rows);
  if (tagId === null) return;
  const tagged = people.map(({ learnerId }): Row => ({ learner_id: learnerId, tag_id: tagId }));
  const columns = [
    { name: 'learner_id', type: 'bigint' },
    { name: 'tag_id', type: 'uuid' },
  ];
  await insertRows(client, 'learner_tag', columns, tenantId, tagged);
};

const insertRecords = async (client: PoolClient, scope: WriterScope, records: readonly ToWrite[]): Promise<void> => {
  const { tables, tenantId, providerId, academicYear } = scope;
  const own = [ID, PROVIDER, { name: 'learner_id', type: 'bigint' }, { name: 'academic_year', type: 'text' }];
  const rows = records.map(
    ({ learner, learnerId, ilrRecordId }): Row => ({
      ...columnValues(tables.ilrRecord, asRecord(learner)),
      id: ilrRecordId,
      provider_id: providerId,
      learner_id: learnerId,
      academic_year: academicYear,
    }),
  );
  await insertRows(client, 'ilr_record', [...own, ...tables.ilrRecord], tenantId, rows);
};

/** The names of the child records that are not as they are stored: what stands under them is replaced whole. */
const changedNames = ({ tables }: WriterScope, { learner, before }: LearnerToSave): ReadonlySet<string> => {
  const names = tables.children.filter(({ parent }) => parent === null).map(({ name }) => name);
  if (before === null) return new Set(names);
  const isChanged = (name: string) =>
    JSON.stringify(childrenIn(asRecord(before), name)) !== JSON.stringify(childrenIn(asRecord(learner), name));
  return new Set(names.filter(isChanged));
};

const updateKnown = async (
  client: PoolClient,
  { tables, tenantId }: WriterScope,
  batch: readonly (ToWrite & { readonly names: ReadonlySet<string> })[],
): Promise<void> => {
  const people = batch
    .filter(({ isNewPerson }) => !isNewPerson)
    .map(({ learner, learnerId }) => ({
      ...columnValues(tables.learner, asRecord(learner)),
      id: learnerId,
      touched: false,
    }));
  const records = batch
    .filter(({ isNewRecord }) => !isNewRecord)
    .map(({ learner, ilrRecordId, names }) => ({
      ...columnValues(tables.ilrRecord, asRecord(learner)),
      id: ilrRecordId,
      touched: names.size > 0,
    }));
  await updateRows(client, 'learner', tables.learner, tenantId, people);
  await updateRows(client, 'ilr_record', tables.ilrRecord, tenantId, records);
};

const rootOf = (table: IlrTables['children'][number]): string => (table.parent ? rootOf(table.parent) : table.name);

const removeChanged = async (
  client: PoolClient,
  { tables, tenantId }: WriterScope,
  batch: readonly (ToWrite & { readonly names: ReadonlySet<string> })[],
): Promise<void> => {
  for (const table of tables.children.toReversed()) {
    const ids = batch.filter(({ isNewRecord, names }) => !isNewRecord && names.has(rootOf(table)));
    if (ids.length === 0) continue;
    await client.query(
      `DELETE FROM ${quoted(table.name)} WHERE tenant_id = $1 AND ilr_record_id = ANY ($2::bigint[])`,
      [tenantId, ids.map(({ ilrRecordId }) => ilrRecordId)],
    );
  }
};

/** Writes a batch of learners as the file says them. Nothing of ours that the ILR has no field for is touched. */
export const saveLearners = async (
  client: PoolClient,
  scope: WriterScope,
  learners: readonly LearnerToSave[],
): Promise<void> => {
  const identified = await identify(client, scope, learners);
  const batch = identified.map((item) => ({ ...item, names: changedNames(scope, item) }));
  await insertPeople(
    client,
    scope,
    batch.filter(({ isNewPerson }) => isNewPerson),
  );
  await insertRecords(
    client,
    scope,
    batch.filter(({ isNewRecord }) => isNewRecord),
  );
  await updateKnown(client, scope, batch);

  const rows = noRows(scope.tables);
  const aimRows = [...rows].find(([{ name }]) => name === AIMS)?.[1] ?? [];
  const aims: AimsToWrite[] = [];
  for (const { learner, before, ilrRecordId, names } of batch) {
    const first = aimRows.length;
    addChildRows(rows, { ilrRecordId, record: asRecord(learner), names });
    if (names.has(AIMS)) aims.push({ ilrRecordId, before, after: learner, rows: aimRows.slice(first) });
  }
  await linkAims(client, scope, aims, scope.targets ?? knownAimTargets(client, scope));
  await removeChanged(client, scope, batch);
  await insertChildRows(client, scope.tenantId, rows);
};
