import { describe, expect, test } from 'vitest';
import { transaction, withTenant } from '@/lib/platform/prisma/transaction';
import { anOrganisation } from '../../../builders/database/an-organisation';
import { connectAppDatabase } from '../../../builders/database/connect-app-database';
import { storeCaseload } from '../../../builders/database/store-caseload';
import { covers } from '../../../support/covers';

covers('lib/platform/prisma/client.ts');
connectAppDatabase();

const twoOrganisations = async () => {
  const [own, other] = [await anOrganisation(), await anOrganisation()];
  for (const provider of [own, other]) {
    await storeCaseload(provider, { academicYear: '2526', learners: [{ ref: 'L1', aims: [{}] }] });
  }
  return { own, other };
};

describe('a transaction sees what it says it may see', () => {
  test('one organisation’s learners and no other’s, even when it asks for the other by name', async () => {
    const { own, other } = await twoOrganisations();
    await withTenant(own.tenantId, async (tx) => {
      const tenants = (await tx.learner.findMany()).map(({ tenantId }) => tenantId);
      expect(new Set(tenants)).toEqual(new Set([own.tenantId]));
      expect(await tx.learner.count({ where: { tenantId: other.tenantId } })).toBe(0);
      expect(await tx.learningDelivery.count({ where: { tenantId: other.tenantId } })).toBe(0);
    });
  });

  test('nothing said, nothing seen', async () => {
    await twoOrganisations();
    await transaction({}, async (tx) => {
      expect([await tx.learner.count(), await tx.organisation.count(), await tx.user.count()]).toEqual([0, 0, 0]);
    });
  });

  test('a row cannot be written into another organisation', async () => {
    const { own, other } = await twoOrganisations();
    const site = { tenantId: other.tenantId, id: other.providerId, providerId: other.providerId, code: 'X', name: 'X' };
    await expect(withTenant(own.tenantId, (tx) => tx.site.create({ data: site }))).rejects.toThrow(
      /row-level security/,
    );
  });

  test('what is thrown takes the whole of it back', async () => {
    const { own } = await twoOrganisations();
    const broken = withTenant(own.tenantId, async (tx) => {
      await tx.learner.updateMany({ data: { familyName: 'Changed' } });
      throw new Error('stop');
    });
    await expect(broken).rejects.toThrow('stop');
    const names = await withTenant(own.tenantId, (tx) => tx.learner.findMany({ select: { familyName: true } }));
    expect(names).toEqual([{ familyName: null }]);
  });

  test('the next user of the connection sees nothing of what was seen on it', async () => {
    const { own } = await twoOrganisations();
    for (let turn = 0; turn < 20; turn += 1) {
      await withTenant(own.tenantId, (tx) => tx.learner.count());
      expect(await transaction({}, (tx) => tx.learner.count())).toBe(0);
    }
  });
});
