import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ProviderContext } from '@/lib/features/provider';
import { keepHouse } from '@/lib/platform/outbox';
import { inTransaction, pool } from '@/lib/platform/postgres';
import { prismaIlrImportStore } from '@/lib/platform/prisma/ilr-import-store';
import { prismaMailOutbox, prismaMailStore } from '@/lib/platform/prisma/mail-outbox';
import { organisationIds, providersOf } from '@/lib/platform/prisma/organisations';
import { withTenant } from '@/lib/platform/prisma/transaction';
import { anOrganisation } from '@/tests/builders/database/an-organisation';
import { covers } from '@/tests/support/covers';
import { OutboxRig } from './outbox-rig';

covers('lib/platform/prisma/organisations.ts');

let rig: OutboxRig;
beforeAll(async () => {
  rig = await OutboxRig.open();
});
afterAll(() => rig.close());

const hoursPass = (table: 'mail' | 'ilr_import', { tenantId }: ProviderContext, hours: number) =>
  inTransaction(pool(), { tenant: tenantId }, (client) =>
    client.query(`UPDATE ${table} SET created_at = created_at - $1 * interval '1 hour'`, [hours]),
  );

const postMail = (provider: ProviderContext) =>
  withTenant(provider.tenantId, (tx) =>
    prismaMailOutbox(tx, provider.tenantId, randomUUID).post({
      key: 'ilr-export/1/generated',
      userId: provider.userId,
      subject: 'ILR export 1 has been produced',
      text: 'Sign in.',
    }),
  );

const isSent = async (provider: ProviderContext) => {
  const [mail] = await withTenant(provider.tenantId, (tx) => prismaMailStore(tx, provider).own());
  return mail !== undefined && mail.sentAt !== null;
};

const beginImport = async (provider: ProviderContext): Promise<() => Promise<unknown>> => {
  const id = randomUUID();
  const imports = <Answer>(work: (store: ReturnType<typeof prismaIlrImportStore>) => Promise<Answer>) =>
    withTenant(provider.tenantId, (tx) => work(prismaIlrImportStore(tx, provider)));
  await imports((store) => store.add({ id, fileName: 'A.XML', fileBytes: 10, createdAt: new Date() }));
  return async () => (await imports((store) => store.open(id)))?.status;
};

describe('what nobody asks for is done for every organisation', () => {
  test('mails that no job delivered go out, and uploads that nobody finished end', async () => {
    const both = [await anOrganisation(), await anOrganisation()];
    const statuses: (() => Promise<unknown>)[] = [];
    for (const provider of both) {
      await postMail(provider);
      statuses.push(await beginImport(provider));
    }
    await keepHouse();
    for (const provider of both) expect(await isSent(provider)).toBe(false);
    expect(await Promise.all(statuses.map((status) => status()))).toEqual(['uploading', 'uploading']);
    for (const provider of both) {
      await hoursPass('mail', provider, 1);
      await hoursPass('ilr_import', provider, 25);
    }
    await keepHouse();
    for (const provider of both) expect(await isSent(provider)).toBe(true);
    expect(await Promise.all(statuses.map((status) => status()))).toEqual(['refused', 'refused']);
  });

  test('the others do not wait for one in which it fails', async () => {
    const all = await organisationIds();
    expect(all.length).toBeGreaterThan(1);
    const met: string[] = [];
    await keepHouse(async (tenantId) => {
      met.push(tenantId);
      if (tenantId === all[0]) throw new Error('it failed');
    });
    expect(met).toEqual(all);
  });
});

describe('whoever clears up knows which organisations there are, and nothing else of all of them', () => {
  test('each by its id, and what it has only when it is opened', async () => {
    const { tenantId, providerId } = await anOrganisation();
    expect(await organisationIds()).toContain(tenantId);
    expect(await providersOf(tenantId)).toMatchObject([{ id: providerId }]);
    const seen = await inTransaction(pool(), { housekeeping: 'yes' }, async (client) => {
      const { rows } = await client.query('SELECT id FROM provider UNION ALL SELECT id FROM mail');
      return rows;
    });
    expect(seen).toEqual([]);
    const changed = await inTransaction(pool(), { housekeeping: 'yes' }, (client) =>
      client.query("UPDATE organisation SET name = 'Taken over'"),
    );
    expect(changed.rowCount).toBe(0);
  });
});
