// How long the database takes for the ULN queue of a provider with 100,000 learners, as the app's role, with row-level
// security: the counts of all problems, the first page of each, in both orders, and a deep one.
import type { QueueAsked } from '@/lib/features/uln-queue';
import { ulnProblems } from '@/lib/features/uln-queue/schema';
import { year2526 } from '@/lib/ilr';
import { inTransaction } from '@/lib/platform/postgres';
import { benchDatabase } from './support/bench-database';
import { figure, percentile, printTable } from './support/measure';

const [learners = 100_000, rounds = 30] = process.argv.slice(2).map(Number);
const PAGE_SIZE = 50;
const LIMIT_MS = 500;

/** Most have a number of their own that was verified; some have each of the problems. */
const problems = `
  UPDATE learner l SET "ULN" = CASE
    WHEN l.number % 100 = 1 THEN NULL
    WHEN l.number % 100 = 2 THEN 1000000001
    WHEN l.number % 10 = 3 THEN 9999999999
    WHEN l.number % 200 = 4 THEN (SELECT o."ULN" FROM learner o WHERE o.tenant_id = l.tenant_id AND o.number = l.number + 1)
    ELSE (SELECT (100000000 + l.number) * 10::bigint + d FROM generate_series(0, 9) d
      WHERE uln_kind((100000000 + l.number) * 10::bigint + d) = 'real')
  END WHERE l.tenant_id = $1`;
const checks = `
  INSERT INTO lrs_learner (tenant_id, learner_id, version, checked_outcome, checked_at, checked_uln, checked_family_name,
    checked_given_name, checked_differing)
  SELECT l.tenant_id, l.id, 1, (ARRAY['exact-match', 'update-required', 'linked', 'not-found', 'exact-match'])[1 + l.number % 5],
    now() - l.number % 500 * interval '1 day', l."ULN", l."FamilyName", l."GivenNames",
    CASE WHEN l.number % 20 = 6 THEN ARRAY['FamilyName'] ELSE '{}' END
  FROM learner l WHERE l.tenant_id = $1 AND l.uln_kind = 'real' AND l.number % 3 > 0`;

const database = await benchDatabase(Math.ceil(learners / 10), learners);
for (const { tenantId } of database.providers)
  await inTransaction(database.owner, { tenant: tenantId }, async (client) => {
    await client.query(problems, [tenantId]);
    await client.query(checks, [tenantId]);
  });
await database.owner.query('VACUUM ANALYZE');

process.env.DATABASE_URL = database.url;
process.env.NEXTAUTH_SECRET = 'only for a measurement, only for a measurement';
process.env.NEXTAUTH_URL = 'http://localhost:3000';
const { prismaUlnQueueStore, withTenant } = await import('@/lib/platform/prisma');

const provider = database.providers.at(-1);
if (provider === undefined) throw new Error('There is no made-up provider');
const since = new Date(Date.now() - 365 * 24 * 60 * 60 * 1000);

const count = () =>
  withTenant(provider.tenantId, (tx) => prismaUlnQueueStore(tx, provider).count(year2526.code, since));
const page = (asked: QueueAsked) =>
  withTenant(provider.tenantId, (tx) => prismaUlnQueueStore(tx, provider).page(asked, PAGE_SIZE));

const firstOf = (problem: QueueAsked['problem']): QueueAsked => ({
  year: year2526,
  problem,
  since,
  sort: 'urgency',
  after: null,
  before: null,
});

const timed = async (ask: () => Promise<unknown>): Promise<number> => {
  const started = performance.now();
  await ask();
  return performance.now() - started;
};

const measure = async (name: string, ask: () => Promise<unknown>, found: number) => {
  await ask();
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) times.push(await timed(ask));
  const [p50, p95] = [percentile(times, 0.5), percentile(times, 0.95)];
  const row = { question: name, 'p50 ms': figure(p50), 'p95 ms': figure(p95), learners: found.toLocaleString('en-GB') };
  return { name, p95, row };
};

try {
  const counts = await count();
  const measured = [await measure('all counts', count, counts.learners)];
  for (const problem of ulnProblems) {
    const found = counts.problems[problem];
    measured.push(await measure(problem, () => page(firstOf(problem)), found));
    measured.push(await measure(`${problem}, by name`, () => page({ ...firstOf(problem), sort: 'name' }), found));
  }
  const deep = { ...firstOf('not-verified'), after: Math.floor(learners * 0.6) };
  measured.push(await measure('not-verified, deep', () => page(deep), counts.problems['not-verified']));
  printTable(
    `The ULN queue of ${learners.toLocaleString('en-GB')} learners, ${rounds} times each, with its transaction`,
    measured.map(({ row }) => row),
  );
  const late = measured.filter(({ p95 }) => p95 > LIMIT_MS).map(({ name }) => name);
  console.log(late.length === 0 ? `Every p95 is under ${LIMIT_MS} ms.` : `Over ${LIMIT_MS} ms: ${late.join('; ')}.`);
} finally {
  await database.destroy();
}
