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

/**
 * Each ULN by itself, among all learners of the organisation, whatever figures the planner has of the table. Of an organisation
 * they do not know, as while its first file is loaded, the planner thinks that it has nobody, and takes any index that begins with it
 * for as good as that of the ULNs. In a subquery it does not see which organisation it is, and reckons with one like the others;
 * OFFSET 0 keeps the provider, of which the same is true, out of it.
 */
const HOLDERS = `SELECT given.asked, l."learnRefNumber", l.name, l."dateOfBirth"
  FROM unnest($3::text[], $4::bigint[]) AS given (asked, uln)
  CROSS JOIN LATERAL (
    SELECT l.id, l.provider_id, l."LearnRefNumber" AS "learnRefNumber",
      concat_ws(' ', l."GivenNames", l."FamilyName") AS name, to_char(l."DateOfBirth", 'YYYY-MM-DD') AS "dateOfBirth"
    FROM learner l WHERE l.tenant_id = (SELECT $1::uuid) AND l."ULN" = given.uln OFFSET 0) AS l
  WHERE l.provider_id = $2
  ORDER BY l.id`;

const KNOWN = `SELECT "LearnRefNumber" AS "learnRefNumber" FROM learner
  WHERE tenant_id = $1 AND provider_id = $2 AND "LearnRefNumber" = ANY ($3)`;

const isThemselves = ({ asked, learnRefNumber }: Row): boolean => asked === learnRefNumber;

/** Of LearnRefNumbers in a file, those that somebody of the provider has. */
const knownAmong = async (
  client: PoolClient,
  { tenantId, providerId }: OneProvider,
  numbers: readonly string[],
): Promise<ReadonlySet<string>> => {
  if (numbers.length === 0) return new Set();
  const { rows } = await client.query<Pick<Row, 'learnRefNumber'>>(KNOWN, [tenantId, providerId, numbers]);
  return new Set(rows.map(({ learnRefNumber }) => learnRefNumber));
};

/** Who of the provider has the ULNs of learners that are not here by their LearnRefNumbers. */
export const findLearnersByUln =
  (client: PoolClient, provider: OneProvider): FindByUln =>
  async (learners) => {
    const { rows } = await client.query<Row>(HOLDERS, [
      provider.tenantId,
      provider.providerId,
      learners.map(({ learnRefNumber }) => learnRefNumber),
      learners.map(({ uln }) => uln),
    ]);
    const themselves = new Set(rows.filter(isThemselves).map(({ asked }) => asked));
    const others = rows.filter(({ asked }) => !themselves.has(asked));
    const known = await knownAmong(
      client,
      provider,
      others.map(({ asked }) => asked),
    );
    const found = new Map<string, Omit<Row, 'asked'>[]>();
    for (const { asked, ...holder } of others)
      if (!known.has(asked)) found.set(asked, [...(found.get(asked) ?? []), holder]);
    return found;
  };
