import { type Transaction, withTenant } from '@/lib/platform/prisma';
import { type ListName, listedIdOf, providerIdOf, tenantIdOf } from './demo-ids';
import type { DemoOrganisation, DemoProvider } from './organisations';
import { referenceOf } from './reference';

const saveLists = async (tx: Transaction, tenantId: string, { ukprn }: DemoProvider): Promise<void> => {
  const { sites, subcontractors, contracts, tags, officers, plans } = referenceOf(ukprn);
  const providerId = providerIdOf(ukprn);
  const keys = (list: ListName, code: string) => ({ tenantId, providerId, id: listedIdOf(ukprn, list, code), code });
  await tx.site.createMany({ data: sites.map(({ code, name }) => ({ ...keys('site', code), name })) });
  await tx.subcontractor.createMany({
    data: subcontractors.map((row) => ({ ...row, ...keys('subcontractor', row.code) })),
  });
  await tx.contract.createMany({ data: contracts.map((row) => ({ ...row, ...keys('contract', row.code) })) });
  await tx.tag.createMany({ data: tags.map((row) => ({ ...row, ...keys('tag', row.code) })) });
  await tx.officer.createMany({ data: officers.map((row) => ({ ...row, ...keys('officer', row.code) })) });
  await tx.qualificationPlan.createMany({
    data: plans.map(({ code, name }) => ({ ...keys('qualification_plan', code), name })),
  });
};

/** The organisation with its providers, and the lists that each of them keeps. */
export const saveOrganisation = (organisation: DemoOrganisation): Promise<void> => {
  const tenantId = tenantIdOf(organisation);
  return withTenant(tenantId, async (tx) => {
    await tx.organisation.create({ data: { id: tenantId, name: organisation.name } });
    for (const provider of organisation.providers) {
      const { ukprn, name } = provider;
      await tx.provider.create({ data: { tenantId, id: providerIdOf(ukprn), ukprn, name } });
      await saveLists(tx, tenantId, provider);
    }
  });
};
