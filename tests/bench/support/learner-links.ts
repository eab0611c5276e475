import { createHash } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { MadeUpProvider } from './made-up-learners';

const LISTS = { site: 24, tag: 30, officer: 60, contract: 40, subcontractor: 50, qualification_plan: 80 } as const;
type List = keyof typeof LISTS;

const listOf = {
  site: 'site',
  tag: 'tag',
  officer: 'officer',
  contract: 'contract',
  subcontractor: 'subcontractor',
  plan: 'qualification_plan',
} as const;

/** The id of the record of a list that most are linked with, or of the one that fewest are. */
export const atPlace = (facet: keyof typeof listOf, kind: 'common' | 'rare'): string => {
  const list = listOf[facet];
  const place = kind === 'common' ? 0 : LISTS[list] - 1;
  return createHash('md5')
    .update(`${list} ${place}`)
    .digest('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};

const roll = (seed: string, salt: number): string => `abs(hashint8(${seed} * 64 + ${salt})::bigint)`;

/** An id that follows from the list and a place in it. */
const idAt = (list: List, place: string): string => `md5('${list} ' || ${place})::uuid`;

// Few stand first in a list and many last, as in life: a place is the smaller of two.
const oneOf = (list: List, seed: string, salt: number): string =>
  idAt(list, `least(${roll(seed, salt)} % ${LISTS[list]}, ${roll(seed, salt + 1)} % ${LISTS[list]})`);

const syllables = (values: readonly string[], seed: string, salt: number): string =>
  `(ARRAY[${values.map((value) => `'${value}'`).join(',')}])[1 + ${roll(seed, salt)} % ${values.length}]`;

const FIRST = [
  'Al',
  'Bar',
  'Car',
  'Den',
  'Ed',
  'Fal',
  'Gar',
  'Hol',
  'Ing',
  'Jar',
  'Kel',
  'Lan',
  'Mar',
  'Nor',
  'Os',
  'Pem',
];
const MIDDLE = ['', 'be', 'chi', 'da', 'ke', 'li', 'mo', 'ni', 'ri', 'sha', 'te', 'we', 'ya'];
const LAST = ['by', 'croft', 'dale', 'ford', 'ham', 'ley', 'man', 'ridge', 'son', 'ston', 'ton', 'well', 'worth'];

const addLists = (provider: MadeUpProvider): readonly string[] =>
  Object.entries(LISTS).map(
    ([list, size]) => `
      INSERT INTO ${list} (tenant_id, provider_id, id, code, name${list === 'tag' ? ', colour' : ''})
      SELECT '${provider.tenantId}', '${provider.providerId}', ${idAt(list as List, 'i')}, 'C' || i, '${list} ' || i
        ${list === 'tag' ? ", '#1d70b8'" : ''}
      FROM generate_series(0, ${size - 1}) i`,
  );

const link = ({ tenantId }: MadeUpProvider): readonly string[] => [
  `UPDATE learner l SET
     "FamilyName" = ${syllables(FIRST, 'number', 1)} || ${syllables(MIDDLE, 'number', 2)} || ${syllables(LAST, 'number', 3)},
     site_id = ${oneOf('site', 'number', 4)}, main_officer_id = ${oneOf('officer', 'number', 6)},
     main_tag_id = ${oneOf('tag', 'number', 8)},
     updated_at = timestamptz '2026-01-01' + make_interval(secs => (${roll('number', 10)} % 20000000)::int)
   WHERE tenant_id = '${tenantId}'`,
  `INSERT INTO learner_tag (tenant_id, learner_id, tag_id)
   SELECT l.tenant_id, l.id, tag FROM learner l
   CROSS JOIN LATERAL (SELECT l.main_tag_id AS tag UNION SELECT ${oneOf('tag', 'l.number', 11)}) held
   WHERE l.tenant_id = '${tenantId}'`,
  `UPDATE "LearningDelivery" d SET contract_id = ${oneOf('contract', 'd.id', 13)},
     subcontractor_id = CASE WHEN ${roll('d.id', 15)} % 4 = 0 THEN ${oneOf('subcontractor', 'd.id', 16)} END,
     qualification_plan_id = ${oneOf('qualification_plan', 'd.id', 18)},
     "CompStatus" = (ARRAY[1, 1, 1, 1, 1, 2, 2, 2, 3, 6])[1 + ${roll('d.id', 20)} % 10]
   WHERE d.tenant_id = '${tenantId}'`,
  `DELETE FROM "LearningDelivery" WHERE tenant_id = '${tenantId}' AND ilr_record_id % 50 = 0`,
  `DELETE FROM ilr_record WHERE tenant_id = '${tenantId}' AND id % 100 = 0`,
];

/** Gives made-up learners many names, and links them and their aims; a few have no aim, and a few no record. */
export const linkLearners = async (client: PoolClient, provider: MadeUpProvider): Promise<void> => {
  for (const statement of [...addLists(provider), ...link(provider)]) await client.query(statement);
};
