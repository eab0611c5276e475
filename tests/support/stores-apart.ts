import { afterAll, beforeAll } from 'vitest';
import { type Transaction, withTenant } from '@/lib/platform/prisma/transaction';
import { aMembership, aUser, openAuthDatabase } from './auth-database';

/** For whom a store is opened. */
export type StoreProvider = {
  readonly tenantId: string;
  readonly providerId: string;
  readonly userId: string;
  readonly ukprn: number;
};

/** The stores of a provider, and those of another that must never meet them. */
export type StoresApart<Stores> = {
  readonly provider: StoreProvider;
  readonly run: <Answer>(work: (stores: Stores) => Promise<Answer>) => Promise<Answer>;
  readonly other: StoresApart<Stores>['run'];
};

const inOneOrganisation = async (ukprns: readonly number[]): Promise<readonly StoreProvider[]> => {
  const user = await aUser();
  const providers = ukprns.map((ukprn) => ({ ukprn, name: `Example Training ${ukprn}` }));
  const { tenantId, providerIds } = await aMembership(user.id, 'data-manager', providers);
  return ukprns.flatMap((ukprn, at) => {
    const providerId = providerIds[at];
    return providerId === undefined ? [] : [{ tenantId, providerId, userId: user.id, ukprn }];
  });
};

type Apart<Stores> = { readonly sibling: StoresApart<Stores>; readonly stranger: StoresApart<Stores> };

/**
 * Stores on a database of the test file’s own, for the contracts: beside a provider of the same organisation, and beside one of
 * another. Each person is called Robin Made-Up. To be called where a test file is read.
 */
export const storesApart = <Stores>(
  storesOf: (tx: Transaction, provider: StoreProvider) => Stores,
): (() => Apart<Stores>) => {
  let database: Awaited<ReturnType<typeof openAuthDatabase>>;
  let apart: Apart<Stores>;
  const runFor =
    (provider: StoreProvider): StoresApart<Stores>['run'] =>
    (work) =>
      withTenant(provider.tenantId, (tx) => work(storesOf(tx, provider)));
  beforeAll(async () => {
    database = await openAuthDatabase();
    const [ours, beside] = await inOneOrganisation([10000001, 10000002]);
    const [theirs] = await inOneOrganisation([10000003]);
    const [far] = await inOneOrganisation([10000004]);
    if (!ours || !beside || !theirs || !far) throw new Error('The providers were not made');
    apart = {
      sibling: { provider: ours, run: runFor(ours), other: runFor(beside) },
      // The other organisation even names the provider: its own tenant is what holds it off.
      stranger: {
        provider: theirs,
        run: runFor(theirs),
        other: runFor({ ...far, providerId: theirs.providerId }),
      },
    };
  });
  afterAll(() => database.close());
  return () => apart;
};
