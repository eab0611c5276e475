import '@/tests/support/auth-environment';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExportFailure } from '@/lib/features/ilr-export/schema';
import { type IlrEvent, readIlr } from '@/lib/ilr';
import { verifyPassword } from '@/lib/platform/auth/password';
import { inTransaction, pool } from '@/lib/platform/postgres';
import { prisma } from '@/lib/platform/prisma/client';
import { signInByEmail } from '@/lib/platform/prisma/identity';
import { memberships } from '@/lib/platform/prisma/identity-membership';
import { postgresFileStore } from '@/lib/platform/storage';
import { caseloads } from '@/prisma/seed/caseloads';
import { providerIdOf, tenantIdOf, userIdOf } from '@/prisma/seed/demo-ids';
import { isDemoThere } from '@/prisma/seed/last-step';
import { learnersOf } from '@/prisma/seed/learners';
import { organisations } from '@/prisma/seed/organisations';
import signIns from '@/prisma/seed/sign-ins.json';
import { connectTo } from '@/tests/support/auth-environment';
import { freshDatabase } from '@/tests/support/fresh-database';
import { runSeed } from './run-seed';

const A_WHILE_MS = 300_000;
const tenants = organisations.map((organisation) => ({ organisation, tenantId: tenantIdOf(organisation) }));
const [calderVale] = organisations;

type Row = Record<string, string>;
let database: Awaited<ReturnType<typeof freshDatabase>>;
let tables: string[];
let said: string;

const seen = async <Found = Row>(tenant: string | undefined, sql: string, values: unknown[] = []): Promise<Found[]> =>
  inTransaction(pool(), tenant === undefined ? {} : { tenant }, async (client) => {
    const { rows } = await client.query(sql, values);
    return rows as Found[];
  });

/** Of every table, what one tenant sees in it: how many rows, and when each was last written. */
const stateOf = async (tenant: string): Promise<Row[]> => {
  const counts = tables.map(
    (table) => `SELECT '${table}' AS name, count(*) AS rows, md5(string_agg(xmin::text, ' ' ORDER BY ctid)) AS written
      FROM "${table}"`,
  );
  return seen(tenant, `${counts.join(' UNION ALL ')} ORDER BY name`);
};
const wholeState = () => Promise.all(tenants.map(({ tenantId }) => stateOf(tenantId)));

type ExportRow = {
  readonly id: string;
  readonly ukprn: number;
  readonly number: number;
  readonly status: string;
  readonly file_name: string;
  readonly sha256: string | null;
  readonly learners_total: number;
  readonly aims: number;
  readonly failure: ExportFailure | null;
  readonly site_ids: string[];
  readonly created_at: Date;
};

const exportsOf = (tenantId: string) =>
  seen<ExportRow>(
    tenantId,
    `SELECT e.*, p.ukprn FROM ilr_export e JOIN provider p ON p.id = e.provider_id ORDER BY p.ukprn, e.number`,
  );

const allExports = async () => {
  const found = await Promise.all(
    tenants.map(async ({ tenantId }) => (await exportsOf(tenantId)).map((row) => ({ ...row, tenantId }))),
  );
  return found.flat();
};

const eventsOf = async (file: ReadableStream<Uint8Array>): Promise<IlrEvent[]> => {
  const events: IlrEvent[] = [];
  for await (const event of readIlr(file)) events.push(event);
  return events;
};

beforeAll(async () => {
  database = await freshDatabase();
  connectTo(database.url);
  expect(await isDemoThere()).toBe(false);
  said = await runSeed(database.url);
  const found = await seen<{ table: string }>(
    undefined,
    `SELECT attrelid::regclass::text AS table FROM pg_attribute JOIN pg_class c ON c.oid = attrelid
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND attname = 'tenant_id' ORDER BY 1`,
  );
  tables = found.map(({ table }) => table.replaceAll('"', ''));
}, A_WHILE_MS);

afterAll(async () => {
  await prisma().$disconnect();
  await pool().end();
  await database.destroy();
});

describe('the demo is made once', () => {
  it('says what it made, and is there', async () => {
    expect(said).toContain('540 made-up learners');
    expect(await isDemoThere()).toBe(true);
  });

  it('a second run changes nothing and says nothing', { timeout: A_WHILE_MS }, async () => {
    const before = await wholeState();
    expect(await runSeed(database.url)).toBe('');
    expect(await wholeState()).toEqual(before);
  });
});

describe('every organisation has its own rows and sees no other’s', () => {
  it('there are tables to look at', () => {
    expect(tables.length).toBeGreaterThan(25);
  });

  it.each(tenants)('$organisation.name', async ({ tenantId }) => {
    const queries = tables.map((table) => `SELECT '${table}' AS name, tenant_id FROM "${table}"`);
    const found = await seen(tenantId, `SELECT DISTINCT tenant_id FROM (${queries.join(' UNION ALL ')}) everything`);
    expect(found.map(({ tenant_id }) => tenant_id)).toEqual([tenantId]);
  });

  it('nobody in particular sees nothing', async () => {
    const counts = await seen(
      undefined,
      tables.map((table) => `SELECT count(*) AS rows FROM "${table}"`).join(' UNION '),
    );
    expect(counts).toEqual([{ rows: '0' }]);
  });

  it.each(caseloads.map((caseload, place) => ({ ukprn: caseload.ukprn, place, caseload })))(
    'the provider $ukprn has the learners that were made up for it',
    async ({ ukprn, place, caseload }) => {
      const expected = learnersOf(caseload, place).map(({ learner }) => learner.LearnRefNumber ?? '');
      const rows = await Promise.all(
        tenants.map(({ tenantId }) =>
          seen(tenantId, `SELECT "LearnRefNumber" AS ref FROM learner WHERE stage = 'learner' AND provider_id = $1`, [
            providerIdOf(ukprn),
          ]),
        ),
      );
      expect(
        rows
          .flat()
          .map(({ ref }) => ref)
          .sort(),
      ).toEqual(expected.sort());
    },
  );

  it.each(caseloads.map(({ ukprn }) => ukprn))(
    'the provider %d has applicants, and some begin next year',
    async (ukprn) => {
      const tenant = tenants.find(({ organisation: { providers } }) => providers.some((one) => one.ukprn === ukprn));
      const [found] = await seen(
        tenant?.tenantId,
        `SELECT (SELECT count(*) FROM learner WHERE stage = 'applicant' AND provider_id = $1) AS applicants,
        (SELECT count(*) FROM ilr_record WHERE academic_year = '2627' AND provider_id = $1) AS "nextYear"`,
        [providerIdOf(ukprn)],
      );
      expect(Number(found?.applicants)).toBeGreaterThan(3);
      // The first is left to whoever tries the roll-over.
      expect(Number(found?.nextYear) > 20).toBe(ukprn !== 99999999);
    },
  );

  it('nobody who is on a list is left without their links', async () => {
    for (const { tenantId } of tenants) {
      const unlinked = `SELECT count(*) AS rows FROM learner WHERE stage = 'learner' AND
        (site_id IS NULL OR main_tag_id IS NULL OR main_officer_id IS NULL OR provider_learner_id IS NULL)`;
      expect(await seen(tenantId, unlinked)).toEqual([{ rows: '0' }]);
      const partnered = await seen(
        tenantId,
        `SELECT count(*) AS aims, count(*) FILTER (WHERE s.ukprn = d."PartnerUKPRN") AS linked FROM "LearningDelivery" d
         LEFT JOIN subcontractor s ON s.tenant_id = d.tenant_id AND s.id = d.subcontractor_id
         WHERE d."PartnerUKPRN" IS NOT NULL`,
      );
      expect(Number(partnered[0]?.aims)).toBeGreaterThan(3);
      expect(partnered[0]?.linked).toBe(partnered[0]?.aims);
    }
  });
});

describe('the people who are named can sign in, and see what it says beside their names', () => {
  it.each(signIns)('$email', async ({ email, password }) => {
    const found = await signInByEmail(email);
    expect(found).not.toBeNull();
    expect(await verifyPassword(found?.passwordHash ?? null, password)).toBe(true);
    const member = organisations.flatMap(({ members }) => [...members]).find((one) => one.email === email);
    const [own, ...others] = await memberships(found?.id ?? '');
    expect(others).toEqual([]);
    expect(own?.role).toBe(member?.role);
    expect(own?.providers.map(({ ukprn }) => ukprn).sort()).toEqual([...(member?.ukprns ?? [])].sort());
  });

  it('there is nobody else', () => {
    const emails = organisations.flatMap(({ members }) => members.map(({ email }) => email));
    expect(signIns.map(({ email }) => email).sort()).toEqual(emails.sort());
  });
});

describe('the exports were really made', () => {
  it('stand in every state that a person comes across', async () => {
    const states = (await exportsOf(tenantIdOf(calderVale)))
      .filter(({ ukprn }) => ukprn === 99999999)
      .map(({ status, site_ids }) => `${status}${site_ids.length > 0 ? ', partial' : ''}`);
    expect(states).toEqual(['downloaded', 'failed', 'generated, partial', 'generated']);
  });

  it('each file is whole, is the one that was written down, and reads back without a problem', async () => {
    const made = (await allExports()).filter(({ status }) => status !== 'failed');
    expect(made).toHaveLength(7);
    for (const { id, tenantId, ukprn, sha256, learners_total, aims } of made) {
      const files = postgresFileStore(pool(), tenantId);
      const content = await new Response(files.open(id)).arrayBuffer();
      expect(createHash('sha256').update(new Uint8Array(content)).digest('hex')).toBe(sha256);
      const events = await eventsOf(files.open(id));
      const learners = events.flatMap((event) => (event.kind === 'learner' ? [event] : []));
      expect(learners.flatMap(({ problems }) => problems)).toEqual([]);
      expect(learners).toHaveLength(learners_total);
      expect(learners.flatMap(({ learner }) => learner.LearningDelivery)).toHaveLength(aims);
      expect(events[0]).toMatchObject({ kind: 'header', header: { LearningProvider: { UKPRN: ukprn } } });
      expect(events.at(-1)).toMatchObject({ kind: 'end', problems: [] });
    }
  });

  it('the one that failed names the two learners whose identifiers do not fit', async () => {
    const failed = (await allExports()).flatMap(({ failure }) => failure ?? []);
    expect(failed).toHaveLength(1);
    const [failure] = failed;
    if (failure?.kind !== 'monitoring-values-do-not-fit') throw new Error(`It failed for ${failure?.kind}`);
    expect(failure.problems.map(({ reason }) => reason).sort()).toEqual(['restricted-characters', 'too-long']);
  });

  it('none is dated in the future, or before the one that came before it', async () => {
    for (const { ukprn } of caseloads) {
      const own = (await allExports()).filter((row) => row.ukprn === ukprn);
      const days = own.map(({ created_at }) => created_at.getTime());
      expect(days.filter((day) => day > Date.now())).toEqual([]);
      expect([...days].sort((one, other) => one - other)).toEqual(days);
      const names = own.map(({ file_name }) => file_name);
      expect([...names].sort()).toEqual(names);
    }
  });

  it('the person who asked has a mail for each, which never left for a mail service', async () => {
    for (const { tenantId, organisation } of tenants) {
      const mails = await seen(tenantId, 'SELECT user_id, transport, sent_at FROM mail');
      expect(mails).toHaveLength((await exportsOf(tenantId)).length);
      expect(new Set(mails.map(({ user_id }) => user_id))).toEqual(new Set([userIdOf(organisation.members[0].email)]));
      expect(mails.filter(({ transport, sent_at }) => transport !== 'outbox' || sent_at === null)).toEqual([]);
    }
  });

  it('nothing waits to be done when the app starts', async () => {
    expect(await seen(undefined, 'SELECT id FROM event_outbox')).toEqual([]);
  });
});

describe('one provider came from another system', () => {
  it('by a file that was loaded whole', async () => {
    const found = await Promise.all(
      tenants.map(({ tenantId }) => seen<{ status: string; counts: unknown }>(tenantId, 'SELECT * FROM ilr_import')),
    );
    const [loaded, ...others] = found.flat();
    expect(others).toEqual([]);
    expect(loaded?.status).toBe('loaded');
    expect(loaded?.counts).toMatchObject({ learners: 156, added: 156, changed: 0, same: 0, refused: 0 });
  });
});

describe('a demo that was not made to its end', () => {
  it('is removed and made again, with nobody in it twice', { timeout: A_WHILE_MS }, async () => {
    const tenant = tenantIdOf(calderVale);
    const counts = async () =>
      (await wholeState()).flat().flatMap(({ name, rows }) => (name === 'audit_entry' ? [] : [`${name} ${rows}`]));
    const before = await counts();
    await seen(tenant, 'DELETE FROM membership WHERE user_id = $1', [userIdOf('alex@calder-vale.example')]);
    expect(await isDemoThere()).toBe(false);
    expect(await runSeed(database.url)).toContain('540 made-up learners');
    expect(await counts()).toEqual(before);
    expect(await isDemoThere()).toBe(true);
  });
});
