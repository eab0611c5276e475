import { describe, expect, test } from 'vitest';
import type { LearnerSearch } from '@/lib/features/learner';
import type { ProviderContext } from '@/lib/features/provider';
import { prismaLearnerStore } from '@/lib/platform/prisma/learner-store';
import { withTenant } from '@/lib/platform/prisma/transaction';
import { anOrganisation } from '../../../builders/database/an-organisation';
import { connectAppDatabase } from '../../../builders/database/connect-app-database';
import { storeCaseload } from '../../../builders/database/store-caseload';

connectAppDatabase();

const everybody: LearnerSearch = { text: '', after: null, before: null };

const page = (provider: ProviderContext, search: Partial<LearnerSearch>, size = 2) =>
  withTenant(provider.tenantId, (tx) => prismaLearnerStore(tx, provider).page({ ...everybody, ...search }, size));

const aCaseload = async () => {
  const provider = await anOrganisation();
  const refs = ['L1', 'L2', 'L3', 'L4', '50%'];
  await storeCaseload(provider, {
    academicYear: '2526',
    learners: refs.map((ref) => ({ ref, site: 'NORTH', mainTag: 'NIGHT', aims: [{}, {}] })),
  });
  return provider;
};

const refsOf = ({ learners }: Awaited<ReturnType<typeof page>>) => learners.map(({ learnRefNumber }) => learnRefNumber);

describe('the learner list', () => {
  test('goes forward and back by the LearnRefNumber at its edge', async () => {
    const provider = await aCaseload();
    const first = await page(provider, {});
    expect([refsOf(first), first.previous, first.next, first.total]).toEqual([['50%', 'L1'], null, 'L1', 5]);
    const second = await page(provider, { after: 'L1' });
    expect([refsOf(second), second.previous, second.next]).toEqual([['L2', 'L3'], 'L2', 'L3']);
    const last = await page(provider, { after: 'L3' });
    expect([refsOf(last), last.previous, last.next]).toEqual([['L4'], 'L4', null]);
    const back = await page(provider, { before: 'L2' });
    expect([refsOf(back), back.previous, back.next]).toEqual([['50%', 'L1'], null, 'L1']);
  });

  test('shows what a learner is linked with, and how many aims there are', async () => {
    const [learner] = (await page(await aCaseload(), { text: 'L2' })).learners;
    expect(learner).toMatchObject({
      site: { name: 'Name of NORTH', isRetired: false },
      mainTag: { name: 'Name of NIGHT', isRetired: false },
      aims: 2,
      academicYears: ['2526'],
    });
    expect(learner?.identifier).toMatch(/^M\d{6}$/);
  });

  test('says of what a learner is linked with that it is retired, and shows it still', async () => {
    const provider = await aCaseload();
    await withTenant(provider.tenantId, (tx) => tx.tag.updateMany({ data: { retiredAt: new Date() } }));
    const [learner] = (await page(provider, { text: 'L2' })).learners;
    expect(learner).toMatchObject({ site: { isRetired: false }, mainTag: { name: 'Name of NIGHT', isRetired: true } });
  });

  test('looks for what was typed, and not for what it would mean to the database', async () => {
    const provider = await aCaseload();
    expect(refsOf(await page(provider, { text: '%' }))).toEqual(['50%']);
    expect(refsOf(await page(provider, { text: "l4' OR true --" }))).toEqual([]);
    expect(refsOf(await page(provider, { text: 'l4' }))).toEqual(['L4']);
  });

  test('another organisation sees nobody', async () => {
    const provider = await aCaseload();
    const stranger = await anOrganisation();
    expect((await page({ ...stranger, providerId: provider.providerId }, {})).total).toBe(0);
  });
});
