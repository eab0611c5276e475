import 'server-only';
import type { PoolClient } from 'pg';
import type { FindByUln } from '@/lib/features/same-person';
import type { OneProvider } from './learner-number';

type Row = {
  readonly asked: string;
  readonly learnRefNumber: string;
  readonly name: string;
  readonly dateOfBirth: string | null;
};

const HOLDERS = `SELECT asked, l."LearnRefNumber" AS "learnRefNumber", concat_ws(' ', l."GivenNames", l."FamilyName") AS name,
    to_char(l."DateOfBirth", 'YYYY-MM-DD') AS "dateOfBirth"
  FROM unnest($3::text[], $4::bigint[]) AS given (asked, uln)
  JOIN learner l ON l.tenant_id = $1 AND l.provider_id = $2 AND l."ULN" = given.uln
  WHERE NOT EXISTS (
    SELECT FROM learner k WHERE k.tenant_id = $1 AND k.provider_id = $2 AND k."LearnRefNumber" = given.asked)
  ORDER BY l.id`;

/** Who of the provider has the ULNs of learners that are not here by their LearnRefNumbers. */
export const findLearnersByUln =
  (client: PoolClient, { tenantId, providerId }: OneProvider): FindByUln =>
  async (learners) => {
    const { rows } = await client.query<Row>(HOLDERS, [
      tenantId,
      providerId,
      learners.map(({ learnRefNumber }) => learnRefNumber),
      learners.map(({ uln }) => uln),
    ]);
    const found = new Map<string, Omit<Row, 'asked'>[]>();
    for (const { asked, ...holder } of rows) found.set(asked, [...(found.get(asked) ?? []), holder]);
    return found;
  };
