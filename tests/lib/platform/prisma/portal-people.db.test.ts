import { describe, expect, test } from 'vitest';
import type { PortalPeople } from '@/lib/features/lrs-portal';
import type { ProviderContext } from '@/lib/features/provider';
import { newRecord, year2526 } from '@/lib/ilr';
import { pgLearnerRecords } from '@/lib/platform/postgres/learner-records';
import { pool } from '@/lib/platform/postgres/pool';
import { prismaLrsPeople } from '@/lib/platform/prisma/lrs-people';
import { prismaPortalPeople } from '@/lib/platform/prisma/portal-people';
import { withTenant } from '@/lib/platform/prisma/transaction';
import { anOrganisation } from '../../../builders/database/an-organisation';
import { connectAppDatabase } from '../../../builders/database/connect-app-database';

connectAppDatabase();

const AT = new Date('2026-10-05T12:00:00.000Z');
const OLD = 9900000063;
const NEW = 9900000306;

const add = (provider: ProviderContext, LearnRefNumber: string, ULN: number | null, stage: 'learner' | 'applicant') => {
  const fields = { LearnRefNumber, ULN, FamilyName: 'Okafor', GivenNames: 'Grace', Sex: 'F', AddLine3: 'Leeds' };
  return pgLearnerRecords(pool(), provider).add(year2526, newRecord(year2526, 'Learner', fields), stage);
};

const aProvider = async () => {
  const provider = await anOrganisation();
  await add(provider, 'NONE', null, 'learner');
  await add(provider, 'TEMPORARY', 9999999999, 'learner');
  await add(provider, 'HAS', OLD, 'learner');
  await add(provider, 'APPLICANT', null, 'applicant');
  return provider;
};

const run = <Answer>(provider: ProviderContext, work: (people: PortalPeople) => Promise<Answer>) =>
  withTenant(provider.tenantId, (tx) => work(prismaPortalPeople(tx, provider)));

describe('the portal’s files are of the learners of one provider', () => {
  test('who has a record of the year and no ULN, or the temporary one, and is no applicant', async () => {
    const provider = await aProvider();
    const found = await run(provider, (people) => people.withoutUln('2526'));
    expect(found.map(({ number }) => number)).toEqual([1, 2]);
    expect(found[0]?.details).toMatchObject({ FamilyName: 'Okafor', Gender: '2', LastKnownAddressTown: 'Leeds' });
    expect(await run(provider, (people) => people.withoutUln('2425'))).toEqual([]);
  });

  test('another organisation finds none of them, even by the provider’s name', async () => {
    const provider = await aProvider();
    const stranger = { ...(await anOrganisation()), providerId: provider.providerId };
    expect(await run(stranger, (people) => people.withoutUln('2526'))).toEqual([]);
    expect(await run(stranger, (people) => people.byNumber([1]))).toEqual([]);
    expect(await run(stranger, (people) => people.ownersOf([OLD]))).toEqual(new Map());
    expect(await run(stranger, (people) => people.giveUln(1, { before: null, uln: NEW, at: AT }))).toBe(false);
  });

  test('owners are found by ULN', async () => {
    const provider = await aProvider();
    expect(await run(provider, (people) => people.ownersOf([OLD, NEW]))).toEqual(new Map([[OLD, 3]]));
  });

  test('a ULN is given with its history, and one that it replaces is kept', async () => {
    const provider = await aProvider();
    expect(await run(provider, (people) => people.giveUln(3, { before: OLD, uln: NEW, at: AT }))).toBe(true);
    expect(await run(provider, (people) => people.byNumber([3]))).toMatchObject([{ uln: NEW }]);
    const former = await withTenant(provider.tenantId, (tx) => prismaLrsPeople(tx, provider).formerUlns(3));
    expect(former).toEqual([{ uln: OLD, replacedBy: NEW, replacedAt: AT.toISOString() }]);
    const [latest] = await pgLearnerRecords(pool(), provider).history(3, 10);
    expect(JSON.stringify(latest)).toContain(String(NEW));
  });

  test('a learner who has another by now keeps it', async () => {
    const provider = await aProvider();
    expect(await run(provider, (people) => people.giveUln(3, { before: null, uln: NEW, at: AT }))).toBe(false);
    expect(await run(provider, (people) => people.byNumber([3]))).toMatchObject([{ uln: OLD }]);
  });
});
