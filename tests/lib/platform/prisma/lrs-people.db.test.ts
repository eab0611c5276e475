import { describe, expect, test } from 'vitest';
import type { LrsPeople, PersonChange } from '@/lib/features/lrs';
import type { ProviderContext } from '@/lib/features/provider';
import { newRecord, year2526 } from '@/lib/ilr';
import { pgLearnerRecords } from '@/lib/platform/postgres/learner-records';
import { pool } from '@/lib/platform/postgres/pool';
import { prismaLrsPeople } from '@/lib/platform/prisma/lrs-people';
import { withTenant } from '@/lib/platform/prisma/transaction';
import { anOrganisation } from '../../../builders/database/an-organisation';
import { connectAppDatabase } from '../../../builders/database/connect-app-database';
import { anLrsLearner } from '../../../builders/lrs/learners';
import { noDetails } from '../../../fakes/memory-lrs-people';

connectAppDatabase();

const AT = new Date('2026-10-05T12:00:00.000Z');
const ULN = 9900000055;

const aProviderWithGrace = async (ULN: number | null = null) => {
  const provider = await anOrganisation();
  const grace = { LearnRefNumber: 'L1', FamilyName: 'Okafor', GivenNames: 'Grace', DateOfBirth: '2007-03-14', ULN };
  await pgLearnerRecords(pool(), provider).add(year2526, newRecord(year2526, 'Learner', grace), 'learner');
  return provider;
};

const run = <Answer>(provider: ProviderContext, work: (people: LrsPeople) => Promise<Answer>) =>
  withTenant(provider.tenantId, (tx) => work(prismaLrsPeople(tx, provider)));

const aChange = (more: Partial<PersonChange> = {}): PersonChange => ({
  uln: ULN,
  link: {
    details: { ...noDetails, PlaceOfBirth: 'Leeds', AbilityToShare: '1' },
    record: anLrsLearner(),
    fetchedAt: AT,
    check: {
      outcome: 'update-required',
      at: AT,
      uln: ULN,
      familyName: 'Okafor',
      givenName: 'Grace',
      differing: ['GivenName', 'LastKnownPostCode'],
    },
  },
  versionSeen: 0,
  at: AT,
  ...more,
});

describe('what is linked with a learner is kept beside them', () => {
  test('somebody of whom nothing is kept yet is known by their own record', async () => {
    const provider = await aProviderWithGrace();
    expect(await run(provider, (people) => people.find(1))).toMatchObject({
      number: 1,
      stage: 'learner',
      uln: null,
      version: 0,
      identity: { FamilyName: 'Okafor', GivenName: 'Grace', DateOfBirth: '2007-03-14' },
      link: { details: noDetails, record: null, fetchedAt: null, check: null },
    });
    expect(await run(provider, (people) => people.find(2))).toBeNull();
  });

  test('number, details, record and outcome come back as they were', async () => {
    const provider = await aProviderWithGrace();
    const change = aChange();
    expect(await run(provider, (people) => people.save(1, change))).toBe(true);
    const found = await run(provider, (people) => people.find(1));
    expect(found).toMatchObject({ uln: ULN, version: 1 });
    expect(found?.link).toEqual(change.link);
  });

  test('of two who have seen the same version one is refused', async () => {
    const provider = await aProviderWithGrace();
    const both = [
      run(provider, (people) => people.save(1, aChange())),
      run(provider, (people) => people.save(1, aChange())),
    ];
    expect((await Promise.all(both)).sort()).toEqual([false, true]);
  });

  test('another number is in the learner’s history, and the old one is kept', async () => {
    const provider = await aProviderWithGrace(9900000012);
    await run(provider, (people) => people.save(1, aChange()));
    expect(await run(provider, (people) => people.formerUlns(1))).toEqual([
      { uln: 9900000012, replacedBy: ULN, replacedAt: AT.toISOString() },
    ]);
    const [entry] = await pgLearnerRecords(pool(), provider).history(1, 10);
    const difference = { path: 'ULN', before: '9900000012', after: String(ULN) };
    expect(entry).toMatchObject({ cause: 'lrs', differences: [difference] });
  });

  test('a temporary number is none to keep, and the same number is no change', async () => {
    const provider = await aProviderWithGrace(9999999999);
    await run(provider, (people) => people.save(1, aChange()));
    await run(provider, (people) => people.save(1, aChange({ versionSeen: 1 })));
    expect(await run(provider, (people) => people.formerUlns(1))).toEqual([]);
    expect(await pgLearnerRecords(pool(), provider).history(1, 10)).toHaveLength(1);
  });

  test('who else has a number is asked within the provider', async () => {
    const provider = await aProviderWithGrace(ULN);
    expect(await run(provider, (people) => people.whoElseHas(ULN, 2))).toBe(1);
    expect(await run(provider, (people) => people.whoElseHas(ULN, 1))).toBeNull();
    expect(await run(await aProviderWithGrace(), (people) => people.whoElseHas(ULN, 2))).toBeNull();
  });

  test('another organisation sees and changes nothing, even if it names the provider', async () => {
    const [ours, stranger] = [await aProviderWithGrace(), await anOrganisation()];
    const far = { ...stranger, providerId: ours.providerId };
    expect(await run(far, (people) => people.find(1))).toBeNull();
    expect(await run(far, (people) => people.save(1, aChange()))).toBe(false);
    expect((await run(ours, (people) => people.find(1)))?.uln).toBeNull();
  });
});
