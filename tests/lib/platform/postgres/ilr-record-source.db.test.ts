import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Entity, type Field, type Learner, newLearner, year2526 } from '@/lib/ilr';
import { type IlrSelection, inTransaction, readIlrRecords, type StoredIlrRecord } from '@/lib/platform/postgres';
import { ilrBatchReader } from '@/lib/platform/postgres/ilr-record-batch';
import { plainRowReader } from '@/lib/platform/postgres/ilr-row-plain';
import { workerDatabase } from '@/tests/support/worker-database';
import { covers } from '../../../support/covers';
import { insertIlrRecord, insertRow, type RowPlace } from './insert-ilr-record';

covers('lib/platform/postgres/ilr-copy.ts', 'lib/platform/postgres/ilr-record-batch.ts');

const tenantId = randomUUID();
const providerId = randomUUID();
const pool = new pg.Pool({ connectionString: workerDatabase().url, max: 4 });
const seed = Math.floor(Math.random() * 2 ** 31);
const LEARNERS = 16;

let state = seed;
const random = (limit: number): number => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 2 ** 32) * limit);
};

const TEXTS = ['', 'a\tb', 'two\nlines', 'back\\slash', '\\N', 'Łukasz & Zoë', '学 😀', "O'Brien", '<b>', '10.0', '\r'];

const randomValue = ({ min, type }: Field): string | number | null => {
  if (min === 0 && random(2) === 0) return null;
  if (type.base === 'int') return random(2 ** 30) - 2 ** 29;
  if (type.base === 'long') return random(2 ** 30) * 8_000_000;
  if (type.base === 'date') return `${1950 + random(90)}-0${1 + random(9)}-1${random(10)}`;
  return TEXTS[random(TEXTS.length)] ?? '';
};

const randomPart = (part: Entity | Field): unknown => {
  if (part.kind === 'field') return randomValue(part);
  if (part.holds === 'many') return Array.from({ length: random(4) }, () => randomRecord(part));
  return random(2) === 0 ? null : randomRecord(part);
};

/** Anything that the columns can hold, whether or not it fits the schema: what is kept must come out as it went in. */
const randomRecord = (entity: Entity): Record<string, unknown> =>
  Object.fromEntries(entity.fields.map((part) => [part.name, randomPart(part)]));

const randomLearner = (number: number): Learner =>
  newLearner({ ...randomRecord(year2526.entities.Learner), LearnRefNumber: `R${number}` });

let number = 0;
const insert = (record: Learner, place: Omit<RowPlace, 'tenantId' | 'providerId' | 'number'> = {}) =>
  inTransaction(pool, { tenant: tenantId }, (client) => {
    number += 1;
    return insertIlrRecord(client, year2526, record, { tenantId, providerId, number, ...place });
  });

const change = (sql: string, values: readonly unknown[]) =>
  inTransaction(pool, { tenant: tenantId }, (client) => client.query(sql, [...values]));

const ofIds = (ilrRecordIds: readonly number[]): IlrSelection => ({ kind: 'ids', ilrRecordIds });

const readAll = async (selection: IlrSelection, batch?: number, tenant = tenantId) => {
  const records: StoredIlrRecord[] = [];
  const wanted = { tenantId: tenant, year: year2526, selection };
  for await (const some of readIlrRecords(pool, wanted, { batch })) records.push(...some);
  return records;
};

beforeAll(async () => {
  await inTransaction(pool, { tenant: tenantId }, async (client) => {
    await client.query('INSERT INTO organisation (id, name) VALUES ($1, $2)', [tenantId, 'Records']);
    await insertRow(client, 'provider', { tenant_id: tenantId, id: providerId, ukprn: 10000001, name: 'Records' });
  });
});

afterAll(async () => {
  expect(pool.totalCount - pool.idleCount).toBe(0);
  await pool.end();
});

describe('ILR records come out of the database as they went in', () => {
  test('whatever they hold, in the order asked for, whatever the size of a batch', async () => {
    const learners = Array.from({ length: LEARNERS }, (_, at) => randomLearner(at));
    const ids: number[] = [];
    for (const learner of learners) ids.push((await insert(learner)).ilrRecordId);
    const order = ids.map((_, at) => (at * 5 + 3) % LEARNERS);
    const wanted = order.map((at) => ids[at] ?? 0);
    for (const batch of [1, 7, LEARNERS, undefined]) {
      const records = await readAll(ofIds(wanted), batch);
      expect(records.map(({ ilrRecordId }) => ilrRecordId)).toEqual(wanted);
      const stored = records.map(({ record }) => JSON.stringify(record));
      const given = order.map((at) => JSON.stringify(learners[at]));
      expect(stored, `seed ${seed}`).toEqual(given);
    }
  });

  test('the reader that walks over the table reads the same', async () => {
    const { ilrRecordId } = await insert(randomLearner(1000));
    const [fast] = await readAll(ofIds([ilrRecordId]));
    const [[plain] = []] = await inTransaction(pool, { tenant: tenantId }, (client) =>
      ilrBatchReader(year2526, plainRowReader)(client, tenantId, [ilrRecordId]),
    );
    expect(JSON.stringify(plain), `seed ${seed}`).toBe(JSON.stringify(fast));
  });

  test('children keep the order of their ids when the rows were moved by a change', async () => {
    const codes = [1, 2, 3, 4, 5];
    const LearnerFAM = codes.map((code) => ({ LearnFAMType: 'NLM', LearnFAMCode: code }));
    const { ilrRecordId } = await insert(newLearner({ LearnRefNumber: 'ORDER', LearnerFAM }));
    await change('UPDATE "LearnerFAM" SET "LearnFAMType" = $2 WHERE ilr_record_id = $1 AND "LearnFAMCode" < 3', [
      ilrRecordId,
      'LSR',
    ]);
    const [stored] = await readAll(ofIds([ilrRecordId]));
    expect(stored?.record.LearnerFAM.map(({ LearnFAMCode }) => LearnFAMCode)).toEqual(codes);
  });

  test('what the learner and the aims are linked with stands beside the record', async () => {
    const ids = { site: randomUUID(), officer: randomUUID(), tag: randomUUID(), plan: randomUUID() };
    const linked = { contract: randomUUID(), subcontractor: randomUUID() };
    const named = (id: string, code: string) => ({
      tenant_id: tenantId,
      provider_id: providerId,
      id,
      code,
      name: code,
    });
    await inTransaction(pool, { tenant: tenantId }, async (client) => {
      await insertRow(client, 'site', named(ids.site, 'LEEDS'));
      await insertRow(client, 'officer', named(ids.officer, 'JB'));
      await insertRow(client, 'tag', { ...named(ids.tag, 'NIGHT'), colour: 'blue' });
      await insertRow(client, 'qualification_plan', named(ids.plan, 'PLAN-1'));
      await insertRow(client, 'contract', named(linked.contract, 'C1'));
      await insertRow(client, 'subcontractor', named(linked.subcontractor, 'S1'));
    });
    const { LearningDelivery } = newLearner({ ...randomRecord(year2526.entities.Learner) });
    const [aim = null] = [...LearningDelivery, randomRecord(year2526.entities.LearningDelivery)];
    const record = newLearner({
      LearnRefNumber: 'LINKED',
      LearningDelivery: [aim, aim] as Learner['LearningDelivery'],
    });
    const inserted = await insert(record, {
      learner: { provider_learner_id: 'MIS 7', site_id: ids.site, main_officer_id: ids.officer, main_tag_id: ids.tag },
      aims: [
        { contract_id: linked.contract, subcontractor_id: linked.subcontractor },
        { qualification_plan_id: ids.plan },
      ],
    });
    const [stored] = await readAll(ofIds([inserted.ilrRecordId]));
    expect(stored).toMatchObject({
      learnerId: inserted.learnerId,
      links: {
        learnerNumber: number,
        providerLearnerId: 'MIS 7',
        siteCode: 'LEEDS',
        officerCode: 'JB',
        mainTag: 'NIGHT',
      },
      aims: [
        { contractId: linked.contract, subcontractorId: linked.subcontractor, qualificationPlanCode: null },
        { contractId: null, subcontractorId: null, qualificationPlanCode: 'PLAN-1' },
      ],
    });
  });
});

describe('only what was asked for is read, as it was at one moment', () => {
  test('the part of an export is read in the order of its file', async () => {
    const ids = [
      await insert(newLearner({ LearnRefNumber: 'E1' })),
      await insert(newLearner({ LearnRefNumber: 'E2' })),
    ];
    const exportId = randomUUID();
    const planned = ids.map(({ ilrRecordId }) => ilrRecordId).toReversed();
    await inTransaction(pool, { tenant: tenantId }, async (client) => {
      await insertRow(client, 'ilr_export', {
        tenant_id: tenantId,
        id: exportId,
        provider_id: providerId,
        number: 1,
        academic_year: '2526',
        requested_by: randomUUID(),
        filter_names: {},
        monitoring_a: 'none',
        monitoring_b: 'none',
        monitoring_c: 'none',
        monitoring_d: 'none',
        keep_other_aims: false,
      });
      await insertRow(client, 'ilr_export_part', {
        tenant_id: tenantId,
        export_id: exportId,
        part: 2,
        ilr_record_ids: planned,
      });
    });
    const records = await readAll({ kind: 'export-part', exportId, part: 2 });
    expect(records.map(({ record }) => record.LearnRefNumber)).toEqual(['E2', 'E1']);
    await expect(readAll({ kind: 'export-part', exportId, part: 1 })).rejects.toThrow('Part 1');
  });

  test('a record that is gone is left out, and one asked for twice comes twice', async () => {
    const kept = await insert(newLearner({ LearnRefNumber: 'KEPT' }));
    const gone = await insert(newLearner({ LearnRefNumber: 'GONE' }));
    await change('DELETE FROM learner WHERE id = $1', [gone.learnerId]);
    const records = await readAll(ofIds([kept.ilrRecordId, gone.ilrRecordId, kept.ilrRecordId]));
    expect(records.map(({ record }) => record.LearnRefNumber)).toEqual(['KEPT', 'KEPT']);
  });

  test('more records than are made at once come in order and none is lost', async () => {
    const ids: number[] = [];
    for (const at of [1, 2, 3]) ids.push((await insert(newLearner({ LearnRefNumber: `MANY${at}` }))).ilrRecordId);
    const wanted = Array.from({ length: 250 }, (_, at) => ids[(at * 2) % 3] ?? 0);
    const records = await readAll(ofIds(wanted));
    expect(records.map(({ ilrRecordId }) => ilrRecordId)).toEqual(wanted);
  });

  test('a change that is made while the records are read is not seen', async () => {
    const ids: number[] = [];
    for (const at of [1, 2, 3, 4, 5, 6]) {
      const { ilrRecordId } = await insert(newLearner({ LearnRefNumber: `SNAP${at}`, PlanLearnHours: 100 }));
      ids.push(ilrRecordId);
    }
    const hours: unknown[] = [];
    const wanted = { tenantId, year: year2526, selection: ofIds(ids) };
    for await (const records of readIlrRecords(pool, wanted, { batch: 1 })) {
      if (hours.length === 0)
        await change('UPDATE ilr_record SET "PlanLearnHours" = 200 WHERE id = ANY($1::bigint[])', [ids]);
      hours.push(...records.map(({ record }) => record.PlanLearnHours));
    }
    expect(hours).toEqual([100, 100, 100, 100, 100, 100]);
  });

  test("another organisation's ids give nothing", async () => {
    const { ilrRecordId } = await insert(newLearner({ LearnRefNumber: 'OURS' }));
    expect(await readAll(ofIds([ilrRecordId]), undefined, randomUUID())).toEqual([]);
  });

  test('an id that is not a whole number never reaches the database', async () => {
    await expect(readAll(ofIds([1.5]))).rejects.toThrow('1.5 is not the id');
    await expect(readAll(ofIds([Number.NaN]))).rejects.toThrow(TypeError);
  });

  test('a reader that stops early gives its connection back', async () => {
    const ids: number[] = [];
    for (const at of [1, 2, 3, 4]) ids.push((await insert(newLearner({ LearnRefNumber: `STOP${at}` }))).ilrRecordId);
    const wanted = { tenantId, year: year2526, selection: ofIds(ids) };
    for await (const records of readIlrRecords(pool, wanted, { batch: 1 })) {
      expect(records).toHaveLength(1);
      break;
    }
    await vi.waitUntil(() => pool.totalCount === pool.idleCount);
    expect(await readAll(ofIds(ids))).toHaveLength(4);
  });
});
