import { covers } from '../../../support/covers';
import '@/tests/support/auth-environment';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openProvider, providerChoices } from '@/lib/platform/auth/open-provider';
import { transaction } from '@/lib/platform/prisma/transaction';
import { aMembership, aUser, disable, openAuthDatabase } from '@/tests/support/auth-database';

covers('lib/platform/prisma/identity-membership.ts');

const ACORN = { ukprn: 10_000_001, name: 'Acorn Training' };
const BEECH = { ukprn: 10_000_002, name: 'Beech College' };
const CEDAR = { ukprn: 10_000_003, name: 'Cedar Skills' };

let database: Awaited<ReturnType<typeof openAuthDatabase>>;
beforeAll(async () => {
  database = await openAuthDatabase();
});
afterAll(() => database.close());

const aMember = async () => {
  const { id: userId } = await aUser();
  const { tenantId, providerIds } = await aMembership(userId, 'officer', [BEECH, ACORN]);
  return { userId, tenantId, providerIds };
};

describe('a person acts for the providers of their memberships and for no other', () => {
  it('opens a provider with who acts and as what', async () => {
    const { userId, tenantId, providerIds } = await aMember();
    expect(await openProvider(userId, BEECH.ukprn)).toEqual({
      tenantId,
      organisation: 'Organisation of Beech College',
      providerId: providerIds[0],
      userId,
      role: 'officer',
      ...BEECH,
    });
  });

  it('does not open what belongs to somebody else, or what is not there', async () => {
    const { userId } = await aMember();
    await aMembership((await aUser()).id, 'data-manager', [CEDAR]);
    expect(await openProvider(userId, CEDAR.ukprn)).toBeNull();
    expect(await openProvider(userId, 19_999_999)).toBeNull();
    expect(await openProvider(userId, Number.NaN)).toBeNull();
  });

  it('offers the providers of all organisations, sorted', async () => {
    const { userId } = await aMember();
    await aMembership(userId, 'auditor', [CEDAR]);
    const choices = await providerChoices(userId);
    expect(choices.map(({ name }) => name)).toEqual(['Acorn Training', 'Beech College', 'Cedar Skills']);
    expect(choices[2]).toEqual({ ...CEDAR, organisation: 'Organisation of Cedar Skills' });
  });

  it('counts a changed role at once', async () => {
    const { userId, tenantId } = await aMember();
    await transaction({ tenant: tenantId }, (tx) => tx.membership.updateMany({ data: { role: 'auditor' } }));
    expect((await openProvider(userId, ACORN.ukprn))?.role).toBe('auditor');
    await transaction({ tenant: tenantId }, (tx) => tx.membership.updateMany({ data: { role: 'emperor' } }));
    expect(await openProvider(userId, ACORN.ukprn)).toBeNull();
  });

  it('counts a removed provider at once, and leaves the others', async () => {
    const { userId, tenantId, providerIds } = await aMember();
    const [providerId] = providerIds;
    await transaction({ tenant: tenantId }, (tx) => tx.membershipProvider.deleteMany({ where: { providerId } }));
    expect(await openProvider(userId, BEECH.ukprn)).toBeNull();
    expect(await openProvider(userId, ACORN.ukprn)).not.toBeNull();
  });

  it('counts a disabled user at once', async () => {
    const { userId } = await aMember();
    await disable(userId);
    expect(await openProvider(userId, ACORN.ukprn)).toBeNull();
    expect(await providerChoices(userId)).toEqual([]);
  });
});
