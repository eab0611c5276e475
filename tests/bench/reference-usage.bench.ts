// How long the lists of a provider with 50,000 learners take, as the app's role, with row-level security: the first page of each
// list, with how many learners and aims use each record; and one record that many use, and one that few do.
import type { ReferenceKind } from '@/lib/features/reference/schema';
import { readListQuestion } from '@/lib/features/reference/schema';
import { atPlace } from './support/learner-links';
import { linkedDatabase } from './support/linked-database';
import { figure, percentile, printTable } from './support/measure';

const [learners = 50_000, rounds = 10] = process.argv.slice(2).map(Number);

const { stores, made, destroy } = await linkedDatabase(learners);
const { prismaReferenceStore, withTenant } = stores;
const provider = { ...made, userId: made.tenantId };

const facets = {
  sites: 'site',
  officers: 'officer',
  tags: 'tag',
  contracts: 'contract',
  subcontractors: 'subcontractor',
  'qualification-plans': 'plan',
} as const satisfies Record<ReferenceKind, unknown>;

type Store = ReturnType<typeof prismaReferenceStore>;

const measure = async (ask: (store: Store) => Promise<unknown>): Promise<string> => {
  const times: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const started = performance.now();
    await withTenant(provider.tenantId, (tx) => ask(prismaReferenceStore(tx, provider)));
    if (round > 0) times.push(performance.now() - started);
  }
  return `${figure(percentile(times, 0.5))} / ${figure(percentile(times, 0.95))}`;
};

try {
  const rows: Record<string, string>[] = [];
  for (const [kind, facet] of Object.entries(facets) as [ReferenceKind, (typeof facets)[ReferenceKind]][]) {
    const page = (query: Record<string, string>) => measure((store) => store.page(kind, readListQuestion(kind, query)));
    const find = (id: string) => measure((store) => store.find(kind, id));
    rows.push({
      list: kind,
      'by name': await page({}),
      'by learners': await page({ sort: 'learners' }),
      'one that many use': await find(atPlace(facet, 'common')),
      'one that few use': await find(atPlace(facet, 'rare')),
    });
  }
  printTable(`Lists of ${learners.toLocaleString('en-GB')} learners, ms at the median / 95th percentile`, rows);
} finally {
  await destroy();
}
