import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { year2526, year2627 } from '@/lib/ilr';
import { pgLearnersForCsv } from '@/lib/platform/postgres/learners-for-csv';
import { aLearner } from '@/tests/builders/ilr/a-learner';
import {
  addProvider,
  openImportDatabase,
  type ProviderRow,
  rowsOf,
  save,
  writerScope,
} from '@/tests/support/import-database';

let database: Awaited<ReturnType<typeof openImportDatabase>>;
let provider: ProviderRow;
const userId = randomUUID();

beforeAll(async () => {
  database = await openImportDatabase();
  provider = await addProvider(database.pool, 10000001);
  const learners = ['B', 'A', 'C'].map((LearnRefNumber) => aLearner({ LearnRefNumber }));
  await save(database.pool, writerScope(provider), learners);
  await save(database.pool, writerScope(provider, {}, year2627), [aLearner({ LearnRefNumber: 'LATER' })]);
});
afterAll(() => database.close());

const numbers = async (
  choiceId: string | null,
  by: ProviderRow = provider,
  year: typeof year2526 | typeof year2627 = year2526,
) => {
  const found: (string | null)[] = [];
  for await (const batch of pgLearnersForCsv(database.pool, { ...by, userId }).open(year, choiceId))
    found.push(...batch.map(({ LearnRefNumber }) => LearnRefNumber));
  return found;
};

const aChoice = async (of: string): Promise<string> => {
  const id = randomUUID();
  await rowsOf(
    database.pool,
    provider,
    `INSERT INTO learner_choice (tenant_id, id, provider_id, user_id, numbers)
     SELECT tenant_id, $1, provider_id, $2, array_agg(number) FROM learner WHERE "LearnRefNumber" = ANY ('{A,C,LATER}')
     GROUP BY tenant_id, provider_id`,
    [id, of],
  );
  return id;
};

describe('learners are read for a spreadsheet', () => {
  it('all of the year, by their LearnRefNumber', async () => {
    expect(await numbers(null)).toEqual(['A', 'B', 'C']);
    expect(await numbers(null, provider, year2627)).toEqual(['LATER']);
  });

  it('or those of a choice of the person, and nobody of another’s', async () => {
    expect(await numbers(await aChoice(userId))).toEqual(['A', 'C']);
    expect(await numbers(await aChoice(randomUUID()))).toEqual([]);
    expect(await numbers(randomUUID())).toEqual([]);
  });

  it('and nobody of another provider', async () => {
    const other = await addProvider(database.pool, 10000002);
    expect(await numbers(null, other)).toEqual([]);
    expect(await numbers(null, { ...other, providerId: provider.providerId })).toEqual([]);
  });
});
