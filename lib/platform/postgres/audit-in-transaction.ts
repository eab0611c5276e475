import 'server-only';
import type { PoolClient } from 'pg';
import type { AuditEntry } from '@/lib/ports';

export type Actor = { readonly tenantId: string; readonly userId: string; readonly ukprn: number };

/** An audit entry in the same transaction as its effect. A trigger gives the number, the time and the hashes. */
export const auditInTransaction = async (
  client: PoolClient,
  { tenantId, userId, ukprn }: Actor,
  { action, subject, fields = [], reason }: AuditEntry,
): Promise<void> => {
  await client.query(
    `INSERT INTO audit_entry (tenant_id, number, user_id, ukprn, action, subject, fields, reason, previous_hash, hash)
     VALUES ($1, 0, $2, $3, $4, $5, $6, $7, '', '')`,
    [tenantId, userId, ukprn, action, subject, fields, reason ?? null],
  );
};

/** An entry for each of many subjects, in their order. */
export const auditManyInTransaction = async (
  client: PoolClient,
  { tenantId, userId, ukprn }: Actor,
  { action, reason }: Pick<AuditEntry, 'action' | 'reason'>,
  subjects: readonly Pick<AuditEntry, 'subject' | 'fields'>[],
): Promise<void> => {
  await client.query(
    `INSERT INTO audit_entry (tenant_id, number, user_id, ukprn, action, subject, fields, reason, previous_hash, hash)
     SELECT $1, 0, $2, $3, $4, given.subject, ARRAY(SELECT jsonb_array_elements_text(given.fields)), $5, '', ''
     FROM unnest($6::text[], $7::jsonb[]) WITH ORDINALITY AS given (subject, fields, place) ORDER BY given.place`,
    [
      tenantId,
      userId,
      ukprn,
      action,
      reason ?? null,
      subjects.map(({ subject }) => subject),
      subjects.map(({ fields = [] }) => JSON.stringify(fields)),
    ],
  );
};
