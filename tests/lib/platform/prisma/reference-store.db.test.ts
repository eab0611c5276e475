import { describe, expect, test } from 'vitest';
import type { ProviderContext } from '@/lib/features/provider';
import type { ReferenceStore } from '@/lib/features/reference';
import { referenceKinds } from '@/lib/features/reference/schema';
import { prismaReferenceStore } from '@/lib/platform/prisma/reference-store';
import { withTenant } from '@/lib/platform/prisma/transaction';
import { anOrganisation } from '../../../builders/database/an-organisation';
import { connectAppDatabase } from '../../../builders/database/connect-app-database';
import { storeCaseload } from '../../../builders/database/store-caseload';
import { rowId } from '../../../builders/row-id';

connectAppDatabase();

const use = <Answer>(provider: ProviderContext, work: (reference: ReferenceStore) => Promise<Answer>) =>
  withTenant(provider.tenantId, (tx) => work(prismaReferenceStore(tx, provider)));

const aCaseload = async () => {
  const provider = await anOrganisation();
  const aim = { contract: 'AEB', subcontractor: 'PARTNER', plan: 'P1' };
  await storeCaseload(provider, {
    academicYear: '2526',
    learners: ['L1', 'L2'].map((ref) => ({ ref, site: 'NORTH', officer: 'JS', tags: ['NIGHT'], aims: [aim, aim] })),
  });
  return provider;
};

describe('the lists of a provider', () => {
  test.each(referenceKinds)('%s: each with the learners linked to it, counted once', async (kind) => {
    const provider = await aCaseload();
    expect((await use(provider, (reference) => reference.list(kind))).map(({ learners }) => learners)).toEqual([2]);
  });

  test('a contract says whether it is included, the others have nothing to say', async () => {
    const provider = await aCaseload();
    const [contract] = await use(provider, (reference) => reference.list('contracts'));
    const [site] = await use(provider, (reference) => reference.list('sites'));
    expect([contract?.isIncludedInIlrExports, site?.isIncludedInIlrExports]).toEqual([true, null]);
  });

  test('a contract is included or not, by its own organisation only', async () => {
    const provider = await aCaseload();
    const stranger = await anOrganisation();
    const id = rowId('contract AEB');
    expect(await use({ ...stranger }, (reference) => reference.includeContract(id, false))).toBe(false);
    expect(await use(provider, (reference) => reference.includeContract(id, false))).toBe(true);
    const [contract] = await use(provider, (reference) => reference.list('contracts'));
    expect(contract?.isIncludedInIlrExports).toBe(false);
  });
});
