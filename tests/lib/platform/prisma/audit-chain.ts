import { createHash } from 'node:crypto';
import { inTransaction, pool } from '@/lib/platform/postgres';

export interface AuditRow {
  readonly tenantId: string;
  readonly number: number;
  /** As it is hashed: UTC, to the microsecond. */
  readonly at: string;
  readonly userId: string | null;
  readonly ukprn: number | null;
  readonly action: string;
  readonly subject: string;
  readonly fields: readonly string[];
  readonly reason: string | null;
  /** Triples of field, old and new value. */
  readonly changes: readonly (readonly [string, string | null, string | null])[] | null;
  readonly previousHash: string;
  readonly hash: string;
}

const ROWS = `SELECT tenant_id AS "tenantId", number::int, user_id AS "userId", ukprn, action, subject, fields, reason, changes,
    to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') AS at, previous_hash AS "previousHash", hash
  FROM audit_entry ORDER BY number`;

export const auditRows = (tenantId: string): Promise<readonly AuditRow[]> =>
  inTransaction(pool(), { tenant: tenantId }, async (client) => (await client.query<AuditRow>(ROWS)).rows);

// As Postgres writes jsonb: a blank after each comma.
const asJsonb = (value: unknown): string =>
  Array.isArray(value) ? `[${value.map(asJsonb).join(', ')}]` : JSON.stringify(value);

const hashOf = (previous: string, row: AuditRow) => {
  const { tenantId, number, at, userId, ukprn, action, subject, fields, reason, changes } = row;
  const always = [previous, tenantId, number, at, userId, ukprn, action, subject, fields, reason];
  return createHash('sha256')
    .update(asJsonb(changes === null ? always : [...always, changes]))
    .digest('hex');
};

/** What is wrong with a chain, reckoned again without the database; an empty list when nothing is. */
export const faultsOfChain = (rows: readonly AuditRow[]): readonly string[] =>
  rows.flatMap((row, index) => {
    const previous = rows[index - 1]?.hash ?? '';
    return [
      ...(row.number === index + 1 ? [] : [`entry ${index + 1} has the number ${row.number}`]),
      ...(row.previousHash === previous ? [] : [`entry ${row.number} does not follow the one before it`]),
      ...(row.hash === hashOf(previous, row) ? [] : [`entry ${row.number} is not what was hashed`]),
    ];
  });
