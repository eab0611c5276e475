import { describe, expect, test } from 'vitest';
import type { ProviderContext } from '@/lib/features/provider';
import { inTransaction, pool } from '@/lib/platform/postgres';
import { prismaAuditLog } from '@/lib/platform/prisma/audit-log';
import { withTenant } from '@/lib/platform/prisma/transaction';
import type { AuditEntry } from '@/lib/ports';
import { anOrganisation } from '@/tests/builders/database/an-organisation';
import { connectAppDatabase } from '@/tests/builders/database/connect-app-database';
import { auditRows, faultsOfChain } from './audit-chain';

connectAppDatabase();

const entry = (nth: number): AuditEntry => ({ action: 'ilr-export:create', subject: `ilr-export/${nth}` });

const record = (provider: ProviderContext, ...entries: readonly AuditEntry[]) =>
  withTenant(provider.tenantId, async (tx) => {
    for (const one of entries) await prismaAuditLog(tx, provider).record(one);
  });

const run = (provider: ProviderContext, sql: string) =>
  inTransaction(pool(), { tenant: provider.tenantId }, (client) => client.query(sql));

describe('what is written in the audit stays as it was written', () => {
  test('an entry says who did what to what, with the names of fields and the reason', async () => {
    const provider = await anOrganisation();
    const { tenantId, userId, ukprn } = provider;
    const full = {
      action: 'learner:change',
      subject: 'learner/1',
      fields: ['Postcode', 'ULN'],
      reason: 'Said "so" — ünder oath',
    };
    await record(provider, full);
    const [row] = await auditRows(tenantId);
    expect(row).toMatchObject({ tenantId, userId, ukprn, ...full, number: 1, previousHash: '' });
  });

  test('each entry is chained to the one before it, whatever stands in it', async () => {
    const provider = await anOrganisation();
    await record(
      provider,
      entry(1),
      { ...entry(2), fields: ['Sex', 'ULN'], reason: 'tab\t, "quotes" and \\' },
      entry(3),
    );
    await withTenant(provider.tenantId, (tx) =>
      prismaAuditLog(tx, { tenantId: provider.tenantId, userId: null, ukprn: null }).record(entry(4)),
    );
    const rows = await auditRows(provider.tenantId);
    expect(rows).toHaveLength(4);
    expect(faultsOfChain(rows)).toEqual([]);
  });

  test('from what to what is kept, and is part of the chain', async () => {
    const provider = await anOrganisation();
    const changes = [
      { field: 'name', from: 'Ünder “one”', to: 'Another \\ "name"' },
      { field: 'conRefNumber', from: null, to: 'ASFC-1180' },
    ];
    await record(provider, entry(1), { ...entry(2), changes }, entry(3));
    const rows = await auditRows(provider.tenantId);
    expect(rows.map((row) => row.changes)).toEqual([
      null,
      changes.map(({ field, from, to }) => [field, from, to]),
      null,
    ]);
    expect(faultsOfChain(rows)).toEqual([]);
    const forged = rows.map((row) => (row.changes ? { ...row, changes: [['name', 'x', 'y'] as const] } : row));
    expect(faultsOfChain(forged)).not.toEqual([]);
  });

  test('a changed, a removed and a moved entry are found out', async () => {
    const provider = await anOrganisation();
    await record(provider, entry(1), entry(2), entry(3));
    const [first, second, third] = await auditRows(provider.tenantId);
    if (first === undefined || second === undefined || third === undefined)
      throw new Error('Three entries were written');
    expect(faultsOfChain([first, { ...second, subject: 'ilr-export/9' }, third])).not.toEqual([]);
    expect(faultsOfChain([first, { ...second, at: third.at }, third])).not.toEqual([]);
    expect(faultsOfChain([first, third])).not.toEqual([]);
    expect(faultsOfChain([second, third])).not.toEqual([]);
    expect(faultsOfChain([second, first, third])).not.toEqual([]);
  });

  test.each([
    ['changed', "UPDATE audit_entry SET reason = 'another'"],
    ['removed', 'DELETE FROM audit_entry'],
    ['removed with all others', 'TRUNCATE audit_entry'],
    ['written without its chain', 'ALTER TABLE audit_entry DISABLE TRIGGER audit_entry_chain'],
  ])("an entry cannot be %s in the app's role", async (_, sql) => {
    const provider = await anOrganisation();
    await record(provider, entry(1));
    const before = await auditRows(provider.tenantId);
    await expect(run(provider, sql)).rejects.toThrow(/permission denied|must be owner/);
    expect(await auditRows(provider.tenantId)).toEqual(before);
  });

  test('numbers, times and hashes that a writer makes up are not taken', async () => {
    const provider = await anOrganisation();
    await run(
      provider,
      `INSERT INTO audit_entry (tenant_id, number, at, action, subject, fields, previous_hash, hash)
       VALUES ('${provider.tenantId}', 77, '2001-01-01', 'a:b', 'c/d', '{}', 'made up', 'made up')`,
    );
    const rows = await auditRows(provider.tenantId);
    expect(rows.map(({ number }) => number)).toEqual([1]);
    expect(rows[0]?.at.startsWith('2001')).toBe(false);
    expect(faultsOfChain(rows)).toEqual([]);
  });

  test('an entry goes with the work that it is about when that is rolled back', async () => {
    const provider = await anOrganisation();
    const work = withTenant(provider.tenantId, async (tx) => {
      await prismaAuditLog(tx, provider).record(entry(1));
      throw new Error('the work failed');
    });
    await expect(work).rejects.toThrow('the work failed');
    await record(provider, entry(2));
    const rows = await auditRows(provider.tenantId);
    expect(rows.map(({ number, subject }) => [number, subject])).toEqual([[1, 'ilr-export/2']]);
  });
});

describe('each organisation has a chain of its own', () => {
  test('another organisation neither sees it nor writes into it', async () => {
    const [own, stranger] = [await anOrganisation(), await anOrganisation()];
    await record(own, entry(1), entry(2));
    await record(stranger, entry(3));
    await record(own, entry(4));
    expect((await auditRows(own.tenantId)).map(({ number }) => number)).toEqual([1, 2, 3]);
    expect((await auditRows(stranger.tenantId)).map(({ number }) => number)).toEqual([1]);
    for (const { tenantId } of [own, stranger]) expect(faultsOfChain(await auditRows(tenantId))).toEqual([]);
    const asStranger = withTenant(stranger.tenantId, (tx) => prismaAuditLog(tx, own).record(entry(5)));
    await expect(asStranger).rejects.toThrow();
  });

  test('entries written at the same time leave no gap and stand in one line', async () => {
    const [one, other] = [await anOrganisation(), await anOrganisation()];
    const nths = Array.from({ length: 20 }, (_, nth) => nth);
    await Promise.all(nths.map((nth) => record(nth % 2 === 0 ? one : other, entry(nth), entry(nth))));
    for (const { tenantId } of [one, other]) {
      const rows = await auditRows(tenantId);
      expect(rows).toHaveLength(20);
      expect(faultsOfChain(rows)).toEqual([]);
    }
  });
});
