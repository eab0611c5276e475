import '@/tests/support/auth-environment';
import { afterAll, beforeAll } from 'vitest';
import { prismaRollOverStore } from '@/lib/platform/prisma/roll-over-store';
import { withTenant } from '@/lib/platform/prisma/transaction';
import { type RollOversUnderTest, rollOversContract } from '@/tests/contracts/roll-overs.contract';
import { aMembership, aUser, openAuthDatabase } from '@/tests/support/auth-database';
import { covers } from '@/tests/support/covers';

covers('lib/platform/prisma/user-names.ts');

let database: Awaited<ReturnType<typeof openAuthDatabase>>;
let sibling: RollOversUnderTest;
let stranger: RollOversUnderTest;

const runFor =
  (provider: { tenantId: string; providerId: string; userId: string }): RollOversUnderTest['run'] =>
  (work) =>
    withTenant(provider.tenantId, (tx) => work(prismaRollOverStore(tx, provider)));

const contextOf = async (providers: { ukprn: number; name: string }[]) => {
  const user = await aUser();
  const { tenantId, providerIds } = await aMembership(user.id, 'data-manager', providers);
  return providerIds.map((providerId) => ({ tenantId, providerId, userId: user.id }));
};

beforeAll(async () => {
  database = await openAuthDatabase();
  const [ours, beside] = await contextOf([
    { ukprn: 10000001, name: 'Example Training' },
    { ukprn: 10000002, name: 'Example College' },
  ]);
  const [far] = await contextOf([{ ukprn: 10000003, name: 'Another Body' }]);
  if (!ours || !beside || !far) throw new Error('The providers were not made');
  const shared = { run: runFor(ours), createdBy: 'Robin Made-Up' };
  sibling = { ...shared, other: runFor(beside) };
  // The other organisation even names our provider: its own tenant is what holds it off.
  stranger = { ...shared, other: runFor({ ...far, providerId: ours.providerId }) };
});
afterAll(() => database.close());

rollOversContract('The store on Postgres, beside a provider of the same organisation,', () => sibling);
rollOversContract('The store on Postgres, beside another organisation,', () => stranger);
