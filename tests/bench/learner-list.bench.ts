// How long the database takes for the learner list of a provider with 100,000 learners, as the app's role, with row-level
// security: the first page for each filter, order and kind of search, a deep page, and the total. Beside it the whole time.
import type { LearnerOrder, LearnerSearch } from '@/lib/features/learner';
import { everybody, learnerSorts, learnerStatuses } from '@/lib/features/learner/schema';
import type { ProviderContext } from '@/lib/features/provider';
import { atPlace } from './support/learner-links';
import { linkedDatabase } from './support/linked-database';
import { figure, percentile, printTable } from './support/measure';

const [learners = 100_000, rounds = 30] = process.argv.slice(2).map(Number);
const PAGE_SIZE = 50;
const LIMIT_MS = 150;
const ACADEMIC_YEAR = '2526';

const { stores, made, destroy } = await linkedDatabase(learners);
const { prismaLearnerStore, withTenant } = stores;
const provider: ProviderContext = {
  ...made,
  organisation: 'Made-up Training',
  name: 'Made-up Training',
  ukprn: 10000001,
  userId: made.tenantId,
  role: 'officer',
};

const nobodyAsked: LearnerSearch = {
  terms: { words: [], dateOfBirth: null },
  academicYear: ACADEMIC_YEAR,
  facets: everybody.facets,
};
const { sort, isDescending } = everybody;
const firstPage: LearnerOrder = { sort, isDescending, after: null, before: null };
const withWords = (...words: string[]): LearnerSearch => ({ ...nobodyAsked, terms: { words, dateOfBirth: null } });
const withFacets = (facets: Partial<LearnerSearch['facets']>): LearnerSearch => ({
  ...nobodyAsked,
  facets: { ...everybody.facets, ...facets },
});

/** Each list has a value that many have, and one that few have. */
const ofFacet = (facet: 'site' | 'tag' | 'contract' | 'subcontractor' | 'officer' | 'plan') =>
  (['common', 'rare'] as const).map((kind) => ({
    name: `${facet}, ${kind}`,
    search: withFacets({ [facet]: [atPlace(facet, kind)] }),
    order: firstPage,
  }));

type Asked = { readonly name: string; readonly search: LearnerSearch; readonly order: LearnerOrder };

const asked: readonly Asked[] = [
  { name: 'no filter', search: nobodyAsked, order: firstPage },
  ...(['site', 'tag', 'contract', 'subcontractor', 'officer', 'plan'] as const).flatMap(ofFacet),
  ...learnerStatuses.map((status) => ({
    name: `status ${status}`,
    search: withFacets({ status: [status] }),
    order: firstPage,
  })),
  {
    name: 'contract, tag and status',
    search: withFacets({
      contract: [atPlace('contract', 'common')],
      tag: [atPlace('tag', 'common')],
      status: ['withdrawn'],
    }),
    order: firstPage,
  },
  ...learnerSorts.flatMap((by) =>
    [false, true].map((falling) => ({
      name: `order by ${by}${falling ? ', falling' : ''}`,
      search: nobodyAsked,
      order: { ...firstPage, sort: by, isDescending: falling },
    })),
  ),
  { name: 'search: a name', search: withWords('denbecroft'), order: firstPage },
  { name: 'search: two names', search: withWords('zoe', 'ford'), order: firstPage },
  { name: 'search: one letter', search: withWords('a'), order: { ...firstPage, sort: 'name' } },
  { name: 'search: nobody has it', search: withWords('zzzz'), order: firstPage },
  { name: 'search: a LearnRefNumber', search: withWords('l000077777'), order: firstPage },
  { name: 'search: a ULN', search: withWords('1000007919'), order: firstPage },
  {
    name: 'search: a date of birth',
    search: { ...nobodyAsked, terms: { words: [], dateOfBirth: '1990-05-01' } },
    order: firstPage,
  },
  {
    name: 'search: a name, on a contract',
    search: { ...withWords('son'), facets: { ...everybody.facets, contract: [atPlace('contract', 'common')] } },
    order: firstPage,
  },
  { name: 'deep page', search: nobodyAsked, order: { ...firstPage, after: Math.floor(learners * 0.9) } },
  {
    name: 'deep page backwards, by name',
    search: nobodyAsked,
    order: { ...firstPage, sort: 'name', before: Math.floor(learners / 2) },
  },
];

const timed = async (ask: () => Promise<unknown>): Promise<number> => {
  const started = performance.now();
  await ask();
  return performance.now() - started;
};

const measure = async (ask: () => Promise<unknown>): Promise<readonly number[]> => {
  await ask();
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) times.push(await timed(ask));
  return times;
};

const page = ({ search, order }: Asked) =>
  withTenant(provider.tenantId, (tx) => prismaLearnerStore(tx, provider).page(search, order, PAGE_SIZE));
const count = ({ search }: Asked) =>
  withTenant(provider.tenantId, (tx) => prismaLearnerStore(tx, provider).count(search));

try {
  const rows: Record<string, string>[] = [];
  const late: string[] = [];
  for (const one of asked) {
    const times = await measure(() => page(one));
    const p95 = percentile(times, 0.95);
    if (p95 > LIMIT_MS) late.push(one.name);
    rows.push({
      list: one.name,
      'p50 ms': figure(percentile(times, 0.5)),
      'p95 ms': figure(p95),
      'total, p50 ms': figure(percentile(await measure(() => count(one)), 0.5)),
      learners: (await count(one)).toLocaleString('en-GB'),
    });
  }
  printTable(
    `The first page of ${learners.toLocaleString('en-GB')} learners, ${rounds} times each, with its transaction`,
    rows,
  );
  console.log(late.length === 0 ? `Every p95 is under ${LIMIT_MS} ms.` : `Over ${LIMIT_MS} ms: ${late.join('; ')}.`);
} finally {
  await destroy();
}
