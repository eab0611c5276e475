import { describe, expect, test } from 'vitest';
import type { ProviderContext } from '@/lib/features/provider';
import { type QueueAsked, verifiedSince } from '@/lib/features/uln-queue';
import { type UlnProblem, ulnProblems } from '@/lib/features/uln-queue/schema';
import { isTemporaryUln, isUln } from '@/lib/identifiers';
import { temporaryUlnStanding, year2526, year2627 } from '@/lib/ilr';
import { inTransaction, pool } from '@/lib/platform/postgres';
import { withTenant } from '@/lib/platform/prisma/transaction';
import { prismaUlnQueueStore } from '@/lib/platform/prisma/uln-queue-store';
import { connectAppDatabase } from '@/tests/builders/database/connect-app-database';
import { aLearner, anAim } from '@/tests/builders/ilr/a-learner';
import { freshSeed, randomFrom } from '@/tests/builders/ilr/random';
import { covers } from '@/tests/support/covers';
import { save, writerScope } from '@/tests/support/import-database';
import { addQueued, aQueue, daysBefore, QUEUE_NOW, queued, temporary } from '@/tests/support/uln-queue-caseload';

covers(
  'lib/platform/prisma/uln-problems.ts',
  'lib/platform/prisma/uln-queue-order.ts',
  'lib/platform/prisma/uln-queue-lines.ts',
);

connectAppDatabase();

const [A, B, C, D, E, F] = [9900000055, 9900000063, 9900000071, 9900000020, 9900000039, 9900000047];
const since = verifiedSince(QUEUE_NOW, '365');

const count = (provider: ProviderContext, year = '2526', from = since) =>
  withTenant(provider.tenantId, (tx) => prismaUlnQueueStore(tx, provider).count(year, from));

const page = (provider: ProviderContext, problem: UlnProblem, more: Partial<QueueAsked> = {}, size = 50) => {
  const asked = { year: year2526, problem, since, sort: 'urgency', after: null, before: null, ...more } as const;
  return withTenant(provider.tenantId, (tx) => prismaUlnQueueStore(tx, provider).page(asked, size));
};
const refs = async (...asked: Parameters<typeof page>) =>
  (await page(...asked)).learners.map(({ learnRefNumber }) => learnRefNumber);

const recently = daysBefore(10);
const exact = { outcome: 'exact-match', at: recently };

/** Somebody with each problem, and somebody without any. */
const oneOfEach = [
  queued('WELL', A, { check: exact }),
  queued('MISSING', null),
  queued('DIGIT', 1061484017),
  temporary('TEMP', '2025-09-08'),
  queued('TWIN1', B, { check: exact }),
  queued('TWIN2', B, { check: exact }),
  queued('NOBODY', C, { check: { outcome: 'not-found', at: recently } }),
  queued('OTHERS', D, { check: { outcome: 'somebody-else', at: recently } }),
  queued('LINKED', E, { check: { outcome: 'linked', at: recently } }),
  queued('DIFFERS', F, { check: { outcome: 'update-required', at: recently, differing: ['FamilyName'] } }),
  queued('EDITED', 9900000098, { check: { ...exact, familyName: 'Before' } }),
  queued('POSTCODE', 9900000101, {
    check: { outcome: 'update-required', at: recently, differing: ['LastKnownPostCode'] },
  }),
  queued('NEVER', 9900000004),
  queued('LONG', 9900000012, { check: { outcome: 'exact-match', at: daysBefore(366) } }),
  queued('RENUMBERED', 1061484016, { check: { ...exact, uln: A } }),
];

describe('each learner of the year stands where their ULN needs somebody', () => {
  test('and is counted there, all in one question', async () => {
    const provider = await aQueue(oneOfEach);
    expect(await count(provider)).toEqual({
      learners: 15,
      withUln: 12,
      problems: {
        missing: 1,
        'check-digit': 1,
        duplicated: 2,
        temporary: 1,
        'not-theirs': 2,
        linked: 1,
        drift: 2,
        'not-verified': 3,
      },
    });
    expect((await count(provider, '2526', daysBefore(5))).problems['not-verified']).toBe(12);
  });

  test('and the pages have whom the counts have', async () => {
    const provider = await aQueue(oneOfEach);
    const { problems } = await count(provider);
    const found = Object.fromEntries(
      await Promise.all(ulnProblems.map(async (problem) => [problem, await refs(provider, problem)] as const)),
    );
    expect(Object.fromEntries(Object.entries(found).map(([problem, all]) => [problem, all.length]))).toEqual(problems);
    expect(found).toMatchObject({
      missing: ['MISSING'],
      'check-digit': ['DIGIT'],
      temporary: ['TEMP'],
      duplicated: ['TWIN1', 'TWIN2'],
      linked: ['LINKED'],
      drift: ['DIFFERS', 'EDITED'],
    });
    expect(found['not-theirs']?.toSorted()).toEqual(['NOBODY', 'OTHERS']);
    expect(found['not-verified']).toEqual(['NEVER', 'RENUMBERED', 'LONG']);
  });

  test('upper case and blanks are no other name', async () => {
    const provider = await aQueue([queued('SAME', A, { check: { ...exact, familyName: ' EXAMPLE' } })]);
    expect((await count(provider)).problems.drift).toBe(0);
  });

  test('who has no record of the year, is an applicant or is another provider’s is not there', async () => {
    const provider = await aQueue([]);
    await save(pool(), writerScope(provider, {}, year2627), [aLearner({ LearnRefNumber: 'NEXT', ULN: null })]);
    await addQueued(provider, [queued('APPLICANT', null)]);
    await inTransaction(pool(), { tenant: provider.tenantId }, (client) =>
      client.query(`UPDATE learner SET stage = 'applicant' WHERE "LearnRefNumber" = 'APPLICANT'`),
    );
    const other = await aQueue([queued('OTHER', null)]);
    expect(await count(provider)).toMatchObject({ learners: 0, problems: { missing: 0 } });
    expect(await refs(provider, 'missing')).toEqual([]);
    expect(await refs({ ...other, providerId: provider.providerId }, 'missing')).toEqual([]);
  });

  test('two who share the temporary number, or one number in different years, share nothing', async () => {
    const provider = await aQueue([temporary('T1', '2025-09-08'), temporary('T2', '2025-09-08'), queued('A', A)]);
    await save(pool(), writerScope(provider, {}, year2627), [aLearner({ LearnRefNumber: 'NEXT', ULN: A })]);
    expect((await count(provider)).problems.duplicated).toBe(0);
  });
});

describe('a line says what is known', () => {
  test('of the last verification, of who shares the number, and of the aims behind a temporary one', async () => {
    const provider = await aQueue(oneOfEach);
    const [edited] = (await page(provider, 'drift', { sort: 'name' })).learners.slice(-1);
    expect(edited?.check).toEqual({
      outcome: 'exact-match',
      at: recently.toISOString(),
      hasNamesDiffering: false,
      isNameEdited: true,
    });
    const [first] = (await page(provider, 'duplicated')).learners;
    expect(first).toMatchObject({ uln: B, sharedWith: [{ learnRefNumber: 'TWIN2' }] });
    const [temp] = (await page(provider, 'temporary')).learners;
    expect(temp?.aims).toEqual([
      {
        FundModel: 25,
        LearnStartDate: '2025-09-08',
        LearnPlanEndDate: '2026-07-10',
        LearnActEndDate: null,
        LearningDeliveryFAM: [],
      },
    ]);
    expect((await page(provider, 'not-verified')).learners.map(({ check }) => check?.outcome)).toEqual([
      undefined,
      undefined,
      'exact-match',
    ]);
  });
});

describe('the pages of the queue', () => {
  const five = ['2026-01-05', '2025-12-01', '2025-11-01', '2025-12-24', '2025-12-24'].map((start, place) =>
    temporary(`T${place}`, start),
  );
  const inOrder = ['T2', 'T1', 'T3', 'T4', 'T0'];

  test('begin with the most pressing, go on where they ended, and back', async () => {
    const provider = await aQueue(five);
    const first = await page(provider, 'temporary', {}, 2);
    expect(first.learners.map(({ learnRefNumber }) => learnRefNumber)).toEqual(inOrder.slice(0, 2));
    expect(first.previous).toBeNull();
    const second = await page(provider, 'temporary', { after: first.next }, 2);
    expect(second.learners.map(({ learnRefNumber }) => learnRefNumber)).toEqual(inOrder.slice(2, 4));
    const last = await page(provider, 'temporary', { after: second.next }, 2);
    expect(last.learners.map(({ learnRefNumber }) => learnRefNumber)).toEqual(inOrder.slice(4));
    expect(last.next).toBeNull();
    expect(await refs(provider, 'temporary', { before: last.previous }, 2)).toEqual(inOrder.slice(2, 4));
  });

  test('go on behind somebody whose number has been put right meanwhile', async () => {
    const provider = await aQueue(five);
    const { next } = await page(provider, 'temporary', {}, 2);
    await inTransaction(pool(), { tenant: provider.tenantId }, (client) =>
      client.query(`UPDATE learner SET "ULN" = $1 WHERE "LearnRefNumber" = 'T1'`, [A]),
    );
    expect(await refs(provider, 'temporary', { after: next }, 2)).toEqual(['T3', 'T4']);
  });

  test('can stand in the order of names', async () => {
    const provider = await aQueue([
      queued('1', null, { FamilyName: 'Zeta' }),
      queued('2', null, { FamilyName: 'Adams' }),
    ]);
    expect(await refs(provider, 'missing')).toEqual(['1', '2']);
    expect(await refs(provider, 'missing', { sort: 'name' })).toEqual(['2', '1']);
  });
});

const kindOf = (uln: number): string => {
  if (isTemporaryUln(uln)) return 'temporary';
  return isUln(uln) ? 'real' : 'wrong';
};

describe('the database says the same as the library', () => {
  test('of what kind of number stands there', async () => {
    const random = randomFrom(freshSeed());
    const numbers = [
      ...Array.from({ length: 3_000 }, () => 1_000_000_000 + random.between(0, 8_999_999_999)),
      ...[0, 1, 999_999_999, 1_000_000_000, 9_999_999_999, 99_999_999_999, 1061484016, 1061484017],
    ];
    const kinds = await inTransaction(pool(), {}, (client) =>
      client.query<{ uln: string; kind: string }>('SELECT uln, uln_kind(uln) AS kind FROM unnest($1::bigint[]) uln', [
        numbers,
      ]),
    );
    expect(kinds.rows.length).toBe(numbers.length);
    expect(kinds.rows.filter(({ kind }) => kind === 'real').length).toBeGreaterThan(100);
    const wrong = kinds.rows.filter(({ uln, kind }) => kind !== kindOf(Number(uln)));
    expect(wrong, `seed ${random.seed}`).toEqual([]);
  });

  test('of when a temporary number becomes an error', async () => {
    const random = randomFrom(freshSeed());
    const anyDay = () =>
      new Date(Date.UTC(2025, 7, 1) + random.between(0, 300) * 86_400_000).toISOString().slice(0, 10);
    const fams: readonly [string[], ...string[][]] = [
      [],
      ['ACT1'],
      ['ACT2'],
      ['LDM034'],
      ['LDM035'],
      ['SOF1'],
      ['SOF105'],
      ['ADL1'],
      ['SOF1', 'LDM034'],
    ];
    const learners = Array.from({ length: 120 }, (_, place) => {
      const aims = Array.from({ length: random.between(1, 3) }, (_, at) => {
        const [aim] = temporary('', anyDay(), ...random.pick(fams)).LearningDelivery ?? [];
        return anAim({
          ...aim,
          AimSeqNumber: at + 1,
          FundModel: random.pick([10, 11, 25, 35, 36, 37, 38, 70, 81, 82, 99, 99, 99]),
          LearnPlanEndDate: anyDay(),
          LearnActEndDate: random.pick([null, anyDay()]),
        });
      });
      return { ...temporary(`R${place}`, '2025-09-01'), LearningDelivery: aims };
    });
    const provider = await aQueue(learners);
    const { learners: found } = await page(provider, 'temporary', {}, 200);
    const dates = found.map(({ aims }) => temporaryUlnStanding(year2526, aims, '2026-01-10').deadline?.date ?? '9999');
    expect(found.length).toBe(120);
    expect(new Set(dates).size).toBeGreaterThan(10);
    expect(dates, `seed ${random.seed}`).toEqual(dates.toSorted());
  });
});
