import { describe, expect, test } from 'vitest';
import { folded, type LearnerOrder, type LearnerSearch } from '@/lib/features/learner';
import type { ProviderContext } from '@/lib/features/provider';
import { prismaLearnerStore } from '@/lib/platform/prisma/learner-store';
import { withTenant } from '@/lib/platform/prisma/transaction';
import { aLearnerSearch, anOrder } from '../../../builders/a-learner-search';
import { anOrganisation } from '../../../builders/database/an-organisation';
import { connectAppDatabase } from '../../../builders/database/connect-app-database';
import { storeCaseload } from '../../../builders/database/store-caseload';
import { rowId } from '../../../builders/row-id';
import { covers } from '../../../support/covers';

covers(
  'lib/platform/prisma/learner-page.ts',
  'lib/platform/prisma/learner-filter.ts',
  'lib/platform/prisma/learner-choices.ts',
  'lib/platform/prisma/learner-lines.ts',
);
connectAppDatabase();

const page = (provider: ProviderContext, search: LearnerSearch, order: Partial<LearnerOrder> = {}, size = 50) =>
  withTenant(provider.tenantId, (tx) => prismaLearnerStore(tx, provider).page(search, anOrder(order), size));

const count = (provider: ProviderContext, search: LearnerSearch) =>
  withTenant(provider.tenantId, (tx) => prismaLearnerStore(tx, provider).count(search));

const refsOf = ({ learners }: Awaited<ReturnType<typeof page>>) => learners.map(({ learnRefNumber }) => learnRefNumber);

/** The learners found, having seen that they are as many as are counted. */
const found = async (provider: ProviderContext, ...asked: Parameters<typeof aLearnerSearch>) => {
  const search = aLearnerSearch(...asked);
  const refs = refsOf(await page(provider, search));
  expect(await count(provider, search)).toBe(refs.length);
  return refs;
};

const people = [
  { ref: 'L1', familyName: "O'Brien", givenNames: 'Grace', dateOfBirth: '2007-09-01', uln: 1000000043 },
  { ref: 'L2', familyName: 'Muñoz-Clarke', givenNames: 'Zoë Anne', dateOfBirth: '1990-02-28' },
  { ref: 'L3', familyName: 'Smith Jones', givenNames: 'Abel' },
  { ref: 'L4', familyName: 'Smith', givenNames: 'Zed', dateOfBirth: '2007-09-01' },
  { ref: '50%', familyName: 'Łukaszewski', givenNames: 'Grace' },
];

const aCaseload = async () => {
  const provider = await anOrganisation();
  const learners = people.map((person) => ({
    ...person,
    site: 'NORTH',
    tags: ['DAY'],
    mainTag: 'NIGHT',
    aims: [{}, {}],
  }));
  await storeCaseload(provider, { academicYear: '2526', learners });
  return provider;
};

describe('the learner list goes forward and back by the learner at its edge', () => {
  const walk = async (provider: ProviderContext, order: Partial<LearnerOrder>) => {
    const refs: string[][] = [];
    let after: number | null = null;
    do {
      const shown = await page(provider, aLearnerSearch(), { ...order, after }, 2);
      refs.push(refsOf(shown));
      after = shown.next;
    } while (after !== null);
    return refs;
  };

  test.each([
    ['learnRefNumber', false, ['50%', 'L1', 'L2', 'L3', 'L4']],
    ['learnRefNumber', true, ['L4', 'L3', 'L2', 'L1', '50%']],
    ['name', false, ['50%', 'L2', 'L1', 'L4', 'L3']],
    ['name', true, ['L3', 'L4', 'L1', 'L2', '50%']],
    ['dateOfBirth', false, ['L2', 'L1', 'L4', 'L3', '50%']],
    ['dateOfBirth', true, ['50%', 'L3', 'L4', 'L1', 'L2']],
  ] as const)('by %s, falling %s, nobody twice and nobody missed', async (sort, isDescending, refs) => {
    expect((await walk(await aCaseload(), { sort, isDescending })).flat()).toEqual(refs);
  });

  test('and back to where it came from', async () => {
    const provider = await aCaseload();
    for (const isDescending of [false, true]) {
      const order = { sort: 'name', isDescending } as const;
      const first = await page(provider, aLearnerSearch(), order, 2);
      const second = await page(provider, aLearnerSearch(), { ...order, after: first.next }, 2);
      const back = await page(provider, aLearnerSearch(), { ...order, before: second.previous }, 2);
      expect(refsOf(back)).toEqual(refsOf(first));
      expect([first.previous, back.previous, back.next]).toEqual([null, null, first.next]);
    }
  });

  test('a place that is there no more is the beginning', async () => {
    const provider = await aCaseload();
    expect(refsOf(await page(provider, aLearnerSearch(), { after: 9999 }, 2))).toEqual(['50%', 'L1']);
  });
});

describe('a search finds learners by what people know of them', () => {
  test('a name without its case, accents, apostrophes and dashes, in any order, in part', async () => {
    const provider = await aCaseload();
    expect(await found(provider, 'obrien')).toEqual(['L1']);
    expect(await found(provider, 'O’BRIEN, grace')).toEqual(['L1']);
    expect(await found(provider, 'zoe munoz')).toEqual(['L2']);
    expect(await found(provider, 'Muñoz-Cl')).toEqual(['L2']);
    expect(await found(provider, 'lukasz')).toEqual(['50%']);
    expect(await found(provider, 'grace')).toEqual(['50%', 'L1']);
    expect(await found(provider, 'grace smith')).toEqual([]);
  });

  test('a LearnRefNumber, a ULN, or a part of one', async () => {
    const provider = await aCaseload();
    expect(await found(provider, 'l4')).toEqual(['L4']);
    expect(await found(provider, '1000000043')).toEqual(['L1']);
    expect(await found(provider, '00000043')).toEqual(['L1']);
  });

  test.each(['1/9/2007', '1 Sep 2007', '2007-09-01', '01092007'])('a date of birth typed as %s', async (typed) => {
    expect(await found(await aCaseload(), typed)).toEqual(['L1', 'L4']);
  });

  test('what was typed, and not what it would mean to the database', async () => {
    const provider = await aCaseload();
    expect(await found(provider, '%')).toEqual(['50%']);
    expect(await found(provider, '_')).toEqual([]);
    expect(await found(provider, '\\')).toEqual([]);
    expect(await found(provider, "l4' OR true --")).toEqual([]);
  });

  test('nobody of another organisation', async () => {
    const provider = await aCaseload();
    const stranger = await anOrganisation();
    const trespasser = { ...stranger, providerId: provider.providerId };
    expect(await found(trespasser)).toEqual([]);
    expect(await found(trespasser, 'grace')).toEqual([]);
    expect((await withTenant(stranger.tenantId, (tx) => prismaLearnerStore(tx, trespasser).choices())).tag).toEqual([]);
  });
});

describe('the database folds names as the app folds what is typed', () => {
  test.each([
    "O'Brien",
    'O’Brien',
    ' St. John – Smythe ',
    'Muñoz, Zoë',
    'Łódź Øster Đura ð Ð ı',
    'Straße ÆSOP æ Œuvre œ',
    'İSTANBUL',
    'ﬁne ½ ´ ` ‘',
    'Ngũgĩ wa Thiong’o',
    'ΑΒΓ Дом',
    '50%_\\',
  ])('%s', async (name) => {
    const [row] = await withTenant(
      (await anOrganisation()).tenantId,
      (tx) => tx.$queryRaw<{ said: string }[]>`SELECT folded(${name}) AS said`,
    );
    expect(row?.said).toBe(folded(name));
  });
});

describe('the list can be narrowed', () => {
  const aMixedCaseload = async () => {
    const provider = await anOrganisation();
    await storeCaseload(provider, {
      academicYear: '2526',
      learners: [
        { ref: 'A', site: 'NORTH', officer: 'MO', tags: ['DAY', 'RISK'], aims: [{ contract: 'LEVY', compStatus: 1 }] },
        {
          ref: 'B',
          site: 'SOUTH',
          tags: ['DAY'],
          aims: [
            { contract: 'LEVY', subcontractor: 'SUB', compStatus: 2 },
            { contract: 'AEB', plan: 'P1', compStatus: 3 },
          ],
        },
        { ref: 'C', site: 'NORTH', aims: [{ contract: 'AEB', compStatus: 6 }] },
        { ref: 'D', aims: [] },
        { ref: 'E', recordOf: '2425', aims: [{ contract: 'LEVY', compStatus: 3 }] },
      ],
    });
    return provider;
  };
  const id = (kind: string, ...codes: string[]) => codes.map((code) => rowId(`${kind} ${code}`));

  test('by what belongs to the learner: one of the values of each facet', async () => {
    const provider = await aMixedCaseload();
    expect(await found(provider, '', { site: id('site', 'NORTH') })).toEqual(['A', 'C']);
    expect(await found(provider, '', { site: id('site', 'NORTH', 'SOUTH') })).toEqual(['A', 'B', 'C']);
    expect(await found(provider, '', { site: id('site', 'NORTH'), tag: id('tag', 'DAY') })).toEqual(['A']);
    expect(await found(provider, '', { officer: id('officer', 'MO') })).toEqual(['A']);
    expect(await found(provider, '', { tag: id('tag', 'RISK', 'DAY') })).toEqual(['A', 'B']);
    expect(await found(provider, 'b', { tag: id('tag', 'DAY') })).toEqual(['B']);
  });

  test('by aims of the year, of which one must have all that is asked', async () => {
    const provider = await aMixedCaseload();
    expect(await found(provider, '', { contract: id('contract', 'LEVY') })).toEqual(['A', 'B']);
    expect(await found(provider, '', { subcontractor: id('subcontractor', 'SUB') })).toEqual(['B']);
    expect(await found(provider, '', { plan: id('qualification_plan', 'P1') })).toEqual(['B']);
    const contract = id('contract', 'LEVY');
    expect(await found(provider, '', { contract, plan: id('qualification_plan', 'P1') })).toEqual([]);
    expect(await found(provider, '', { contract, status: ['withdrawn'] })).toEqual([]);
    expect(await found(provider, '', { contract, status: ['completed', 'no-aims'] })).toEqual(['B']);
  });

  test('by where a learner stands in the year', async () => {
    const provider = await aMixedCaseload();
    expect(await found(provider, '', { status: ['continuing'] })).toEqual(['A']);
    expect(await found(provider, '', { status: ['withdrawn', 'break'] })).toEqual(['B', 'C']);
    expect(await found(provider, '', { status: ['no-aims'] })).toEqual(['D']);
    expect(await found(provider, '', { status: ['no-record', 'completed'] })).toEqual(['B', 'E']);
    const lastYear = { ...aLearnerSearch('', { status: ['withdrawn'] }), academicYear: '2425' };
    expect(refsOf(await page(provider, lastYear))).toEqual(['E']);
  });

  test('and shows where each learner stands', async () => {
    const { learners } = await page(await aMixedCaseload(), aLearnerSearch());
    expect(learners.map(({ statuses, aims }) => [statuses, aims])).toEqual([
      [['continuing'], 1],
      [['completed', 'withdrawn'], 2],
      [['break'], 1],
      [['no-aims'], 0],
      [['no-record'], 0],
    ]);
    expect(learners[1]?.contracts).toEqual(['Name of AEB', 'Name of LEVY']);
    expect(learners[4]?.academicYears).toEqual(['2425']);
  });
});

describe('applicants are found by whoever looks for them, and are in no list of learners', () => {
  test('by a status of their own, which their aims do not change', async () => {
    const provider = await aCaseload();
    await withTenant(provider.tenantId, (tx) =>
      tx.learner.updateMany({ where: { learnRefNumber: { in: ['L1', 'L2'] } }, data: { stage: 'applicant' } }),
    );
    expect(await found(provider)).toHaveLength(people.length - 2);
    expect(await found(provider, 'grace')).toEqual(['50%', 'L1']);
    expect(await found(provider, '', { status: ['applicant'] })).toEqual(['L1', 'L2']);
    expect(await found(provider, 'grace', { status: ['applicant'] })).toEqual(['L1']);
    expect(await found(provider, '', { status: ['continuing'] })).toEqual(['50%', 'L3', 'L4']);
    expect(await found(provider, '', { status: ['continuing', 'applicant'] })).toHaveLength(people.length);
    const [applicant] = (await page(provider, aLearnerSearch('obrien'))).learners;
    expect(applicant?.statuses).toEqual(['applicant']);
  });
});

describe('a line of the list', () => {
  test('says of what a learner is linked with that it is retired, and shows it still', async () => {
    const provider = await aCaseload();
    await withTenant(provider.tenantId, (tx) => tx.tag.updateMany({ data: { retiredAt: new Date() } }));
    const [learner] = (await page(provider, aLearnerSearch('obrien'))).learners;
    expect(learner).toMatchObject({ site: { isRetired: false }, tags: [{ isRetired: true }, { isRetired: true }] });
  });

  test('shows what a learner is linked with, the main tag first', async () => {
    const [learner] = (await page(await aCaseload(), aLearnerSearch('obrien'))).learners;
    expect(learner).toMatchObject({
      familyName: "O'Brien",
      dateOfBirth: '2007-09-01',
      uln: 1000000043,
      site: { name: 'Name of NORTH', isRetired: false },
      officer: null,
      tags: [
        { name: 'Name of NIGHT', colour: 'blue', isMain: true, isRetired: false },
        { name: 'Name of DAY', colour: 'blue', isMain: false, isRetired: false },
      ],
      aims: 2,
      academicYears: ['2526'],
    });
    expect(learner?.identifier).toMatch(/^M\d{6}$/);
    expect(learner?.changedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  });
});
