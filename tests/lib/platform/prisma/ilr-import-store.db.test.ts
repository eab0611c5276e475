import '@/tests/support/auth-environment';
import { afterAll, beforeAll } from 'vitest';
import { pool } from '@/lib/platform/postgres';
import { prismaIlrImportStore } from '@/lib/platform/prisma/ilr-import-store';
import { withTenant } from '@/lib/platform/prisma/transaction';
import { type ImportsUnderTest, importsContract } from '@/tests/contracts/ilr-imports.contract';
import { aMembership, aUser, openAuthDatabase } from '@/tests/support/auth-database';
import { covers } from '@/tests/support/covers';
import { addListed } from '@/tests/support/import-database';

covers('lib/platform/prisma/ilr-import-rows.ts');

let database: Awaited<ReturnType<typeof openAuthDatabase>>;
let sibling: ImportsUnderTest;
let stranger: ImportsUnderTest;

const runFor =
  (provider: { tenantId: string; providerId: string; userId: string }): ImportsUnderTest['run'] =>
  (work) =>
    withTenant(provider.tenantId, (tx) => work(prismaIlrImportStore(tx, provider)));

const contextOf = async (providers: { ukprn: number; name: string }[]) => {
  const user = await aUser();
  const { tenantId, providerIds } = await aMembership(user.id, 'data-manager', providers);
  return providerIds.map((providerId) => ({ tenantId, providerId, userId: user.id, ukprn: 10000001 }));
};

beforeAll(async () => {
  database = await openAuthDatabase();
  const [ours, beside] = await contextOf([
    { ukprn: 10000001, name: 'Example Training' },
    { ukprn: 10000002, name: 'Example College' },
  ]);
  const [far] = await contextOf([{ ukprn: 10000003, name: 'Another Body' }]);
  if (!ours || !beside || !far) throw new Error('The providers were not made');
  const id = await addListed(pool(), ours, 'site', { code: 'S1', name: 'North' });
  await addListed(pool(), ours, 'site', { code: 'S2', name: 'Closed', retired_at: new Date() });
  const choices = { sites: [{ id, code: 'S1', name: 'North' }], tags: [] };
  const shared = { run: runFor(ours), choices, createdBy: 'Robin Made-Up' };
  sibling = { ...shared, other: runFor(beside) };
  // The other organisation even names our provider: its own tenant is what holds it off.
  stranger = { ...shared, other: runFor({ ...far, providerId: ours.providerId }) };
});
afterAll(() => database.close());

importsContract('The store on Postgres, beside a provider of the same organisation,', () => sibling);
importsContract('The store on Postgres, beside another organisation,', () => stranger);
