import '@/tests/support/auth-environment';
import { afterAll, beforeAll } from 'vitest';
import { prismaLrsLedger } from '@/lib/platform/prisma/lrs-ledger';
import { prismaLrsStops } from '@/lib/platform/prisma/lrs-stops';
import { withTenant } from '@/lib/platform/prisma/transaction';
import { type LedgerUnderTest, lrsLedgerContract } from '@/tests/contracts/lrs-ledger.contract';
import { aMembership, aUser, openAuthDatabase } from '@/tests/support/auth-database';
import { covers } from '@/tests/support/covers';

covers('lib/platform/prisma/lrs-stops.ts');

let database: Awaited<ReturnType<typeof openAuthDatabase>>;
let sibling: LedgerUnderTest;
let stranger: LedgerUnderTest;

const runFor =
  (provider: { tenantId: string; providerId: string; userId: string }): LedgerUnderTest['run'] =>
  (work) =>
    withTenant(provider.tenantId, (tx) =>
      work({ ledger: prismaLrsLedger(tx, provider), stops: prismaLrsStops(tx, provider) }),
    );

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
  const [theirs] = await contextOf([{ ukprn: 10000003, name: 'Example Academy' }]);
  const [far] = await contextOf([{ ukprn: 10000004, name: 'Another Body' }]);
  if (!ours || !beside || !theirs || !far) throw new Error('The providers were not made');
  sibling = { run: runFor(ours), other: runFor(beside) };
  // The other organisation even names the provider: its own tenant is what holds it off.
  stranger = { run: runFor(theirs), other: runFor({ ...far, providerId: theirs.providerId }) };
});
afterAll(() => database.close());

lrsLedgerContract('The ledger on Postgres, beside a provider of the same organisation,', () => sibling);
lrsLedgerContract('The ledger on Postgres, beside another organisation,', () => stranger);
