import { describe, expect, test } from 'vitest';
import type { ProviderContext } from '@/lib/features/provider';
import { newRecord, year2526 } from '@/lib/ilr';
import { pgLearnerRecords } from '@/lib/platform/postgres/learner-records';
import { pool } from '@/lib/platform/postgres/pool';
import { prismaLrsPeople } from '@/lib/platform/prisma/lrs-people';
import { prismaPortalPeople } from '@/lib/platform/prisma/portal-people';
import { withTenant } from '@/lib/platform/prisma/transaction';
import {
  PORTAL_ULNS,
  type PortalPeopleUnderTest,
  portalPeopleContract,
} from '@/tests/contracts/portal-people.contract';
import { anOrganisation } from '../../../builders/database/an-organisation';
import { connectAppDatabase } from '../../../builders/database/connect-app-database';

connectAppDatabase();

const AT = new Date('2026-10-05T12:00:00.000Z');
const { old, fresh } = PORTAL_ULNS;

const add = (provider: ProviderContext, LearnRefNumber: string, ULN: number | null, stage: 'learner' | 'applicant') => {
  const fields = { LearnRefNumber, ULN, FamilyName: 'Okafor', GivenNames: 'Grace', Sex: 'F', AddLine3: 'Leeds' };
  return pgLearnerRecords(pool(), provider).add(year2526, newRecord(year2526, 'Learner', fields), stage);
};

const aProvider = async () => {
  const provider = await anOrganisation();
  await add(provider, 'NONE', null, 'learner');
  await add(provider, 'TEMPORARY', 9999999999, 'learner');
  await add(provider, 'HAS', old, 'learner');
  await add(provider, 'APPLICANT', null, 'applicant');
  return provider;
};

const runAs =
  (provider: ProviderContext): PortalPeopleUnderTest['run'] =>
  (work) =>
    withTenant(provider.tenantId, (tx) => work(prismaPortalPeople(tx, provider)));

portalPeopleContract('The store in the database', async () => {
  const provider = await aProvider();
  // It even names the provider: its own tenant is what holds it off.
  const stranger = { ...(await anOrganisation()), providerId: provider.providerId };
  return { run: runAs(provider), other: runAs(stranger) };
});

describe('in the database a learner is known by the LRS’s names, and a ULN has its history', () => {
  test('the address stands in its fields, and sex is a gender', async () => {
    const run = runAs(await aProvider());
    const [first] = await run((people) => people.withoutUln('2526'));
    expect(first?.details).toMatchObject({ FamilyName: 'Okafor', Gender: '2', LastKnownAddressTown: 'Leeds' });
    expect(await run((people) => people.withoutUln('2425'))).toEqual([]);
  });

  test('a ULN that is replaced is kept, and the history names both', async () => {
    const provider = await aProvider();
    await runAs(provider)((people) => people.giveUln(3, { before: old, uln: fresh, at: AT }));
    const former = await withTenant(provider.tenantId, (tx) => prismaLrsPeople(tx, provider).formerUlns(3));
    expect(former).toEqual([{ uln: old, replacedBy: fresh, replacedAt: AT.toISOString() }]);
    const [latest] = await pgLearnerRecords(pool(), provider).history(3, 10);
    expect(JSON.stringify(latest)).toContain(String(fresh));
  });
});
