import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { inTransaction, pool } from '@/lib/platform/postgres';
import { readLinkChoices } from '@/lib/platform/postgres/link-choices';
import { prismaReferenceStore } from '@/lib/platform/prisma/reference-store';
import { withTenant } from '@/lib/platform/prisma/transaction';
import { someValues } from '@/tests/builders/a-reference';
import { anOrganisation } from '@/tests/builders/database/an-organisation';
import { connectAppDatabase } from '@/tests/builders/database/connect-app-database';

connectAppDatabase();

describe('what learners and aims can be linked with comes with what it gives to them', () => {
  test('a contract with its defaults, a plan with its own, and the retired marked', async () => {
    const provider = await anOrganisation();
    const beck = randomUUID();
    await withTenant(provider.tenantId, async (tx) => {
      const store = prismaReferenceStore(tx, provider);
      await store.add('subcontractors', beck, someValues('subcontractors', { code: 'BECK' }));
      const contract = someValues('contracts', { code: 'ASF', defaultSubcontractorId: beck });
      await store.add('contracts', randomUUID(), contract);
      await store.add('qualification-plans', randomUUID(), someValues('qualification-plans'));
      await store.retire('subcontractors', beck, 1, new Date());
    });
    const choices = await inTransaction(pool(), { tenant: provider.tenantId }, (client) =>
      readLinkChoices(client, provider),
    );
    expect(choices).toMatchObject({
      sites: [],
      contracts: [
        {
          code: 'ASF',
          isRetired: false,
          isDormant: true,
          conRefNumber: 'ASFC-1180',
          defaultSubcontractorId: beck,
          defaultMonitoring: { A: 'A1', B: null, C: 'C3', D: null },
        },
      ],
      subcontractors: [{ id: beck, isRetired: true, ukprn: 90000012 }],
      qualificationPlans: [{ fundModel: 36, progType: 25, stdCode: 196 }],
    });
  });
});
