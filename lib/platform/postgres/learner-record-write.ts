import 'server-only';
import type { PoolClient } from 'pg';
import type {
  EditedRecord,
  LearnRefNumberTaken,
  RecordOrder,
  RecordToEdit,
  Stage,
} from '@/lib/features/learner-record';
import { learnerIdentifier } from '@/lib/identifiers';
import type { AcademicYear, Learner } from '@/lib/ilr';
import { err, ok, type Result } from '@/lib/result';
import { type Actor, auditInTransaction } from './audit-in-transaction';
import { saveLearners, type WriterScope } from './ilr-record-writer';
import { ilrTables } from './ilr-tables';
import { noteChanges } from './learner-changes';
import { lockLearnerNumbers, type OneProvider } from './learner-number';
import { type RecordIds, writeAimLinks, writeLearnerLinks } from './learner-record-links';

/** The provider, and who acts for it. */
export type By = OneProvider & Actor;

const whoHas = async (
  client: PoolClient,
  { tenantId, providerId }: OneProvider,
  learnRefNumber: string | null,
): Promise<Result<null, LearnRefNumberTaken>> => {
  const { rows } = await client.query<{ number: number }>(
    'SELECT number FROM learner WHERE tenant_id = $1 AND provider_id = $2 AND "LearnRefNumber" = $3',
    [tenantId, providerId, learnRefNumber],
  );
  const [found] = rows;
  return found ? err({ kind: 'learn-ref-number-taken', learner: learnerIdentifier(found.number) }) : ok(null);
};

const writerScope = ({ tenantId, providerId }: OneProvider, year: AcademicYear): WriterScope => ({
  tables: ilrTables(year),
  academicYear: year.code,
  tenantId,
  providerId,
  siteId: null,
  tagId: null,
});

const saveEdited = async (
  client: PoolClient,
  by: By,
  { year, ids, before, after }: { year: AcademicYear; ids: RecordIds; before: RecordToEdit; after: EditedRecord },
): Promise<void> => {
  const { LearnRefNumber } = after.learner;
  // The writer knows learners by their LearnRefNumber.
  await client.query(
    'UPDATE learner SET "LearnRefNumber" = $3, stage = $4, updated_at = now() WHERE tenant_id = $1 AND id = $2',
    [by.tenantId, ids.learnerId, LearnRefNumber, after.stage],
  );
  const renamed = { ...before.learner, LearnRefNumber };
  await saveLearners(client, writerScope(by, year), [{ learner: after.learner, before: renamed }]);
  if (after.links !== before.links) await writeLearnerLinks(client, by, ids.learnerId, after.links);
  if (after.aims !== before.aims) await writeAimLinks(client, by, ids.ilrRecordId, after.aims);
};

const noteEdit = async (
  client: PoolClient,
  by: By,
  { learnerNumber, year }: RecordOrder,
  { learner, differences }: EditedRecord,
): Promise<void> => {
  const occasion = { academicYear: year.code, cause: 'edit', causeId: null } as const;
  await noteChanges(client, by, occasion, [{ learnRefNumber: learner.LearnRefNumber ?? '', differences }]);
  await auditInTransaction(client, by, {
    action: 'learner:edit',
    subject: `learner/${learnerIdentifier(learnerNumber)}`,
    fields: [...new Set(differences.map(({ path }) => path))],
  });
};

/** Stores a record as it was edited, with its history and an audit entry. Nothing when nothing was changed. */
export const storeEdited = async (
  client: PoolClient,
  by: By,
  order: RecordOrder,
  { ids, before, after }: { ids: RecordIds; before: RecordToEdit; after: EditedRecord },
): Promise<Result<EditedRecord, LearnRefNumberTaken>> => {
  if (after.differences.length === 0) return ok(after);
  const { LearnRefNumber } = after.learner;
  const free = LearnRefNumber === before.learner.LearnRefNumber ? ok(null) : await whoHas(client, by, LearnRefNumber);
  if (!free.ok) return free;
  await saveEdited(client, by, { year: order.year, ids, before, after });
  await noteEdit(client, by, order, after);
  return ok(after);
};

/** Adds somebody with a record of the year; the answer is their number. */
export const storeNew = async (
  client: PoolClient,
  by: By,
  year: AcademicYear,
  learner: Learner,
  stage: Stage,
): Promise<Result<number, LearnRefNumberTaken>> => {
  await lockLearnerNumbers(client, by);
  const free = await whoHas(client, by, learner.LearnRefNumber);
  if (!free.ok) return free;
  await saveLearners(client, writerScope(by, year), [{ learner, before: null }]);
  const added = await findAdded(client, by, learner);
  await client.query('UPDATE learner SET stage = $3 WHERE tenant_id = $1 AND id = $2', [by.tenantId, added.id, stage]);
  await auditInTransaction(client, by, {
    action: `${stage}:add`,
    subject: `learner/${learnerIdentifier(added.number)}`,
  });
  return ok(added.number);
};

type Added = { readonly id: string; readonly number: number };

const findAdded = async (client: PoolClient, by: By, { LearnRefNumber }: Learner): Promise<Added> => {
  const { rows } = await client.query<Added>(
    'SELECT id, number FROM learner WHERE tenant_id = $1 AND provider_id = $2 AND "LearnRefNumber" = $3',
    [by.tenantId, by.providerId, LearnRefNumber],
  );
  const [added] = rows;
  if (added === undefined) throw new Error('A learner was added and is not there');
  return added;
};
