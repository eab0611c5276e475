import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { academicYears, findAcademicYear, type Learner, newLearner, year2526 } from '@/lib/ilr';
import { inTransaction } from '@/lib/platform/postgres';
import { saveLearners, type WriterScope } from '@/lib/platform/postgres/ilr-record-writer';
import { aLearner, anAim } from '@/tests/builders/ilr/a-learner';
import { freshSeed, randomFrom } from '@/tests/builders/ilr/random';
import { randomLearner } from '@/tests/builders/ilr/random-learner';
import { covers } from '@/tests/support/covers';
import {
  addListed,
  addProvider,
  openImportDatabase,
  type ProviderRow,
  readBack,
  rowsOf,
  save,
  writerScope,
} from '@/tests/support/import-database';

covers(
  'lib/platform/postgres/ilr-record-writer-rows.ts',
  'lib/platform/postgres/ilr-record-writer-aims.ts',
  'lib/platform/postgres/ilr-record-writer-links.ts',
  'lib/platform/postgres/ilr-record-writer-find.ts',
  'lib/platform/postgres/row-sets.ts',
  'lib/platform/postgres/learner-number.ts',
);

let pool: pg.Pool;
let close: () => Promise<void>;
let provider: ProviderRow;
let count = 0;

beforeAll(async () => {
  ({ pool, close } = await openImportDatabase());
  provider = await addProvider(pool, 10000001);
});
afterAll(() => close());

/** Numbers of their own, so that tests do not meet. */
const numbered = (learner: Learner): Learner => {
  count += 1;
  return { ...learner, LearnRefNumber: `W${count}` };
};

const aimRows = (learner: Learner) =>
  rowsOf(
    pool,
    provider,
    `SELECT d.id, d."AimSeqNumber", d.contract_id, d.subcontractor_id, d.qualification_plan_id FROM learner l
     JOIN ilr_record r ON r.learner_id = l.id JOIN "LearningDelivery" d ON d.ilr_record_id = r.id
     WHERE l."LearnRefNumber" = $1 ORDER BY d.id`,
    [learner.LearnRefNumber],
  );

const blankOf = ({ academicYear }: WriterScope): Learner => {
  const year = findAcademicYear(academicYear);
  if (year === undefined) throw new Error(`There is no academic year ${academicYear}`);
  return newLearner({}, year);
};

const personOf = (learner: Learner, { tables }: WriterScope): Partial<Learner> =>
  Object.fromEntries(tables.learner.map(({ name }) => [name, learner[name as keyof Learner]]));

const versions = (learner: Learner) =>
  rowsOf(
    pool,
    provider,
    `SELECT l.xmin AS person, r.xmin AS record, l.updated_at AS person_at, r.updated_at AS record_at,
       (SELECT json_agg(d.xmin) FROM "LearningDelivery" d WHERE d.ilr_record_id = r.id) AS aims
     FROM learner l JOIN ilr_record r ON r.learner_id = l.id WHERE l."LearnRefNumber" = $1`,
    [learner.LearnRefNumber],
  );

describe('learners are stored as the file says them', () => {
  const seed = freshSeed();

  it(`reads back every field of random learners, first written and then written over (seed ${seed})`, async () => {
    const random = randomFrom(seed);
    const scope = writerScope(provider);
    const first = Array.from({ length: 150 }, () => numbered(randomLearner(year2526, random)));
    await save(pool, scope, first);
    expect(await readBack(pool, scope, first)).toEqual(first);

    const second = first.map((learner) => {
      const other = randomLearner(year2526, random);
      // Some keep their aims, so that parts of a learner are replaced and parts are not.
      const aims = random.chance(0.5) ? { LearningDelivery: learner.LearningDelivery } : {};
      return { ...other, ...aims, LearnRefNumber: learner.LearnRefNumber };
    });
    await save(pool, scope, second);
    expect(await readBack(pool, scope, second)).toEqual(second);
  });

  it.each(academicYears)(`keeps what only $code has, beside the person’s other years (seed ${seed})`, async (year) => {
    const random = randomFrom(seed);
    const scope = writerScope(provider, {}, year);
    const learners = Array.from({ length: 30 }, () => numbered(randomLearner(year, random)));
    await save(pool, scope, learners);
    expect(await readBack(pool, scope, learners)).toEqual(learners);
    const others = academicYears.filter((other) => other !== year).map((other) => writerScope(provider, {}, other));
    for (const other of others) expect(await readBack(pool, other, learners)).toEqual(learners.map(() => undefined));

    const [other] = others;
    if (other === undefined) throw new Error('There is one year only');
    const person = learners.map((learner) => ({ ...blankOf(other), ...personOf(learner, scope) }));
    await save(pool, other, person);
    expect(await readBack(pool, scope, learners)).toEqual(learners);
  });

  it('keeps two aims with one AimSeqNumber apart, in their order', async () => {
    const scope = writerScope(provider);
    const learner = numbered(
      aLearner({ LearningDelivery: [anAim({ LearnAimRef: 'B' }), anAim({ LearnAimRef: 'A' })] }),
    );
    await save(pool, scope, [learner]);
    expect(await readBack(pool, scope, [learner])).toEqual([learner]);
  });

  it('numbers new learners on from the last of the provider', async () => {
    const other = await addProvider(pool, 10000002, provider.tenantId);
    const learners = [numbered(aLearner()), numbered(aLearner()), numbered(aLearner())];
    await save(pool, writerScope(other), learners.slice(0, 2));
    await save(pool, writerScope(other), learners);
    const sql = 'SELECT number, "LearnRefNumber" AS ref FROM learner WHERE provider_id = $1 ORDER BY number';
    expect(await rowsOf(pool, provider, sql, [other.providerId])).toEqual(
      learners.map(({ LearnRefNumber }, place) => ({ number: place + 1, ref: LearnRefNumber })),
    );
  });

  it('refuses to write over what it was not compared with', async () => {
    const scope = writerScope(provider);
    const learner = numbered(aLearner());
    await save(pool, scope, [learner]);
    const blindly = inTransaction(pool, { tenant: provider.tenantId }, (client) =>
      saveLearners(client, scope, [{ learner, before: null }]),
    );
    await expect(blindly).rejects.toThrow('not those that were compared');
  });
});

describe('what stands in our database only is left as it is', () => {
  it('moves no row of a learner who is the same', async () => {
    const scope = writerScope(provider);
    const learner = numbered(aLearner());
    await save(pool, scope, [learner]);
    const before = await versions(learner);
    await save(pool, scope, [learner]);
    expect(await versions(learner)).toEqual(before);
  });

  it('moves the person only when only the person is changed', async () => {
    const scope = writerScope(provider);
    const learner = numbered(aLearner());
    await save(pool, scope, [learner]);
    const [before] = await versions(learner);
    await save(pool, scope, [{ ...learner, TelNo: '02079460000' }]);
    const [after] = await versions(learner);
    expect(after?.person).not.toBe(before?.person);
    expect(after).toMatchObject({ record: before?.record, record_at: before?.record_at, aims: before?.aims });
  });

  it('gives site and tag to new learners and to nobody else', async () => {
    const siteId = await addListed(pool, provider, 'site', { code: 'S1' });
    const tagId = await addListed(pool, provider, 'tag', { code: 'T1', colour: 'teal' });
    const [old, fresh] = [numbered(aLearner()), numbered(aLearner())];
    await save(pool, writerScope(provider), [old]);
    await save(pool, writerScope(provider, { siteId, tagId }), [{ ...old, Email: 'a@example.org' }, fresh]);
    const sql = `SELECT l.site_id, l.main_tag_id, t.tag_id FROM learner l
      LEFT JOIN learner_tag t ON t.learner_id = l.id WHERE l."LearnRefNumber" = $1`;
    const nothing = { site_id: null, main_tag_id: null, tag_id: null };
    expect(await rowsOf(pool, provider, sql, [old.LearnRefNumber])).toEqual([nothing]);
    const given = { site_id: siteId, main_tag_id: tagId, tag_id: tagId };
    expect(await rowsOf(pool, provider, sql, [fresh.LearnRefNumber])).toEqual([given]);
  });

  it('keeps the links and ids of aims that go on, whatever their place in the file', async () => {
    const scope = writerScope(provider);
    const contract = await addListed(pool, provider, 'contract', { code: 'C1' });
    const plan = await addListed(pool, provider, 'qualification_plan', { code: 'Q1' });
    const aims = [anAim(), anAim({ AimSeqNumber: 2, LearnAimRef: 'Z0001' })];
    const learner = numbered(aLearner({ LearningDelivery: aims }));
    await save(pool, scope, [learner]);
    const [first, second] = await aimRows(learner);
    const set = 'UPDATE "LearningDelivery" SET contract_id = $1, qualification_plan_id = $2 WHERE id = $3';
    await rowsOf(pool, provider, set, [contract, plan, second?.id]);

    const inserted = anAim({ AimSeqNumber: 2, LearnAimRef: 'Z0002' });
    const moved = { ...aims[1], AimSeqNumber: 3, CompStatus: 2 } as Learner['LearningDelivery'][number];
    const changed = { ...learner, LearningDelivery: [...aims.slice(0, 1), inserted, moved] };
    await save(pool, scope, [changed]);

    const after = await aimRows(learner);
    expect(await readBack(pool, scope, [changed])).toEqual([changed]);
    expect(after[0]?.id).toBe(first?.id);
    expect(after[1]).toMatchObject({ contract_id: null, qualification_plan_id: null });
    expect(after[2]).toMatchObject({ contract_id: contract, qualification_plan_id: plan });
  });
});

describe('aims are linked by what their fields say', () => {
  it('makes a subcontractor for a PartnerUKPRN once, and follows a PartnerUKPRN that changes', async () => {
    const scope = writerScope(provider);
    const known = await addListed(pool, provider, 'subcontractor', { code: 'OURS', ukprn: 10000055 });
    const learners = [10000055, 10000066, 10000066].map((PartnerUKPRN) =>
      numbered(aLearner({ LearningDelivery: [anAim({ PartnerUKPRN })] })),
    );
    await save(pool, scope, learners);
    const made = await rowsOf(pool, provider, `SELECT id, code, name FROM subcontractor WHERE ukprn = 10000066`);
    expect(made).toMatchObject([{ code: '10000066', name: 'UKPRN 10000066' }]);
    const linked = await Promise.all(learners.map(aimRows));
    expect(linked.flat().map((row) => row.subcontractor_id)).toEqual([known, made[0]?.id, made[0]?.id]);

    const [first] = learners as [Learner, ...Learner[]];
    await save(pool, scope, [{ ...first, LearningDelivery: [anAim({ PartnerUKPRN: 10000066 })] }]);
    expect(await aimRows(first)).toMatchObject([{ subcontractor_id: made[0]?.id }]);
  });

  it('links new aims to the contract with their ConRefNumber, makes none, and leaves known aims alone', async () => {
    const scope = writerScope(provider);
    const unlinked = numbered(aLearner({ LearningDelivery: [anAim({ ConRefNumber: 'GRANT-2526' })] }));
    await save(pool, scope, [unlinked]);
    expect(await aimRows(unlinked)).toMatchObject([{ contract_id: null }]);

    const contract = await addListed(pool, provider, 'contract', { code: 'C2', ConRefNumber: 'GRANT-2526' });
    const linked = numbered(aLearner({ LearningDelivery: [anAim({ ConRefNumber: 'GRANT-2526' })] }));
    const again = { ...unlinked, LearningDelivery: [anAim({ ConRefNumber: 'GRANT-2526', CompStatus: 2 })] };
    await save(pool, scope, [linked, again]);
    expect(await aimRows(linked)).toMatchObject([{ contract_id: contract }]);
    expect(await aimRows(unlinked)).toMatchObject([{ contract_id: null }]);
  });
});

describe('a provider never meets the learners of another', () => {
  it('stores the same LearnRefNumber apart for two providers and two tenants', async () => {
    const sibling = await addProvider(pool, 10000003, provider.tenantId);
    const stranger = await addProvider(pool, 10000004);
    const learner = numbered(aLearner());
    const of = (FamilyName: string) => ({ ...learner, FamilyName });
    await save(pool, writerScope(provider), [of('Ours')]);
    await save(pool, writerScope(sibling), [of('Sibling')]);
    await save(pool, writerScope(stranger), [of('Stranger')]);
    const stored = await Promise.all(
      [provider, sibling, stranger].map((one) => readBack(pool, writerScope(one), [learner])),
    );
    expect(stored.flat()).toEqual([of('Ours'), of('Sibling'), of('Stranger')]);
  });

  it('finds nothing of another tenant even when its provider is named', async () => {
    const stranger = await addProvider(pool, 10000005);
    const learner = numbered(aLearner());
    await save(pool, writerScope(stranger), [learner]);
    const asUs = writerScope({ ...stranger, tenantId: provider.tenantId });
    expect(await readBack(pool, asUs, [learner])).toEqual([undefined]);
  });
});
