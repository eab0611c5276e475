import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { ProviderContext } from '@/lib/features/provider';
import type { ReferenceStore } from '@/lib/features/reference';
import { isOnAims, type ReferenceKind, readListQuestion, referenceKinds } from '@/lib/features/reference/schema';
import { inTransaction, pool } from '@/lib/platform/postgres';
import { prismaAuditLog } from '@/lib/platform/prisma/audit-log';
import { prismaReferenceStore } from '@/lib/platform/prisma/reference-store';
import { withTenant } from '@/lib/platform/prisma/transaction';
import { covers } from '@/tests/support/covers';
import { someValues } from '../../../builders/a-reference';
import { anOrganisation } from '../../../builders/database/an-organisation';
import { connectAppDatabase } from '../../../builders/database/connect-app-database';
import { storeCaseload } from '../../../builders/database/store-caseload';
import { type ReferenceUnderTest, referenceStoreContract } from '../../../contracts/reference-store.contract';

covers(
  'lib/platform/prisma/reference-columns.ts',
  'lib/platform/prisma/reference-events.ts',
  'lib/platform/prisma/reference-list.ts',
  'lib/platform/prisma/reference-usage.ts',
);
connectAppDatabase();

const runFor =
  (provider: ProviderContext): ReferenceUnderTest['run'] =>
  (work) =>
    withTenant(provider.tenantId, (tx) => work(prismaReferenceStore(tx, provider)));

const aSibling = async (provider: ProviderContext): Promise<ProviderContext> => {
  const sibling = { ...provider, providerId: randomUUID(), ukprn: 10000002 };
  await inTransaction(pool(), { tenant: provider.tenantId }, (client) =>
    client.query('INSERT INTO provider (tenant_id, id, ukprn, name) VALUES ($1, $2, $3, $4)', [
      sibling.tenantId,
      sibling.providerId,
      sibling.ukprn,
      'Beside',
    ]),
  );
  return sibling;
};

referenceStoreContract('The store on Postgres, beside a provider of the same organisation,', async () => {
  const provider = await anOrganisation();
  return { run: runFor(provider), other: runFor(await aSibling(provider)) };
});

referenceStoreContract('The store on Postgres, beside another organisation,', async () => {
  const [provider, stranger] = [await anOrganisation(), await anOrganisation()];
  // It even names our provider: its own tenant is what holds it off.
  return { run: runFor(provider), other: runFor({ ...stranger, providerId: provider.providerId }) };
});

const aCaseload = async () => {
  const provider = await anOrganisation();
  const aim = { contract: 'AEB', subcontractor: 'PARTNER', plan: 'P1' };
  await storeCaseload(provider, {
    academicYear: '2526',
    learners: ['L1', 'L2'].map((ref) => ({
      ref,
      site: 'NORTH',
      officer: 'JS',
      tags: ['NIGHT'],
      mainTag: 'NIGHT',
      aims: [aim, aim],
    })),
  });
  return runFor(provider);
};

const firstOf = async (run: ReferenceUnderTest['run'], kind: ReferenceKind) => {
  const { records } = await run((reference) => reference.page(kind, readListQuestion(kind, {})));
  return records[0];
};

describe('how much a record is used', () => {
  test.each(referenceKinds)('%s: each learner is counted once, in the list and on its own page', async (kind) => {
    const run = await aCaseload();
    const used = { learners: 2, aims: isOnAims(kind) ? 4 : null };
    const record = await firstOf(run, kind);
    expect(record).toMatchObject(used);
    expect(await run((reference) => reference.find(kind, record?.id ?? ''))).toMatchObject(used);
  });

  test('an officer of some aims only is used too', async () => {
    const provider = await anOrganisation();
    await storeCaseload(provider, {
      academicYear: '2526',
      learners: [
        { ref: 'L1', officer: 'JS', aims: [{}, {}] },
        { ref: 'L2', aims: [{}] },
      ],
    });
    await withTenant(
      provider.tenantId,
      (tx) => tx.$executeRaw`UPDATE "LearningDelivery" SET officer_id = (SELECT id FROM officer WHERE code = 'JS')`,
    );
    expect(await firstOf(runFor(provider), 'officers')).toMatchObject({ values: { code: 'JS' }, learners: 2 });
  });

  test('a main tag that is not among the tags of a learner is used too', async () => {
    const provider = await anOrganisation();
    const learner = { tags: ['NIGHT'], mainTag: 'NIGHT', aims: [] };
    await storeCaseload(provider, { academicYear: '2526', learners: ['L1', 'L2'].map((ref) => ({ ref, ...learner })) });
    await withTenant(
      provider.tenantId,
      (tx) =>
        tx.$executeRaw`DELETE FROM learner_tag WHERE learner_id = (SELECT id FROM learner WHERE "LearnRefNumber" = 'L2')`,
    );
    const run = runFor(provider);
    const record = await firstOf(run, 'tags');
    expect(record).toMatchObject({ values: { code: 'NIGHT' }, learners: 2 });
    expect(await run((reference) => reference.find('tags', record?.id ?? ''))).toMatchObject({ learners: 2 });
  });

  test('a learner with records of two years is one learner, with the aims of both', async () => {
    const provider = await anOrganisation();
    const learners = [{ ref: 'L1', aims: [{ contract: 'AEB' }, { contract: 'AEB' }] }];
    await storeCaseload(provider, { academicYear: '2526', learners });
    await withTenant(provider.tenantId, async (tx) => {
      await tx.$executeRaw`INSERT INTO ilr_record (tenant_id, provider_id, learner_id, academic_year)
        SELECT tenant_id, provider_id, learner_id, '2627' FROM ilr_record`;
      await tx.$executeRaw`UPDATE "LearningDelivery"
        SET ilr_record_id = (SELECT id FROM ilr_record WHERE academic_year = '2627')
        WHERE id = (SELECT max(id) FROM "LearningDelivery")`;
    });
    expect(await firstOf(runFor(provider), 'contracts')).toMatchObject({ learners: 1, aims: 2 });
  });

  test('a list can begin with what is used most', async () => {
    const run = await aCaseload();
    await run((reference) => reference.add('sites', randomUUID(), someValues('sites', { code: 'AWAY' })));
    const question = readListQuestion('sites', { sort: 'learners', direction: 'descending' });
    const { records } = await run((reference) => reference.page('sites', question));
    expect(records.map(({ values, learners }) => [values.code, learners])).toEqual([
      ['NORTH', 2],
      ['AWAY', 0],
    ]);
  });
});

describe('what is on the lists is the database’s to guard too', () => {
  test('two who ask for a code at once are asked one after the other, and only one gets it', async () => {
    const run = runFor(await anOrganisation());
    const take = async (reference: ReferenceStore) => {
      if ((await reference.holder('tags', 'code', 'NIGHT')) !== null) return false;
      await reference.add('tags', randomUUID(), someValues('tags', { code: 'NIGHT' }));
      return true;
    };
    const taken = await Promise.all([run(take), run(take), run(take)]);
    expect(taken.filter(Boolean)).toHaveLength(1);
  });

  test('a default subcontractor of another organisation is not taken', async () => {
    const [run, stranger] = [runFor(await anOrganisation()), runFor(await anOrganisation())];
    const theirs = randomUUID();
    await stranger((reference) => reference.add('subcontractors', theirs, someValues('subcontractors')));
    const contract = someValues('contracts', { defaultSubcontractorId: theirs });
    await expect(run((reference) => reference.add('contracts', randomUUID(), contract))).rejects.toThrow();
  });
});

describe('what happened to a record is read from the audit', () => {
  test('the latest first, by name, with what changed into what', async () => {
    const provider = await anOrganisation();
    const run = runFor(provider);
    const changes = [{ field: 'name', from: 'Old “name”', to: null }];
    await withTenant(provider.tenantId, async (tx) => {
      const audit = prismaAuditLog(tx, provider);
      await audit.record({ action: 'site:create', subject: 'site/1' });
      await audit.record({ action: 'site:change', subject: 'site/1', fields: ['name'], changes });
      await audit.record({ action: 'site:create', subject: 'site/2' });
    });
    expect(await run((reference) => reference.events('sites', '1'))).toEqual([
      { at: expect.any(String), who: 'Morgan Ashworth', action: 'site:change', fields: ['name'], changes },
      { at: expect.any(String), who: 'Morgan Ashworth', action: 'site:create', fields: [], changes: [] },
    ]);
  });
});
