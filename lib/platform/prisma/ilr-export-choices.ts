import 'server-only';
import type { ContractOption, ExportChoices, FilterOption } from '@/lib/features/ilr-export/schema';
import { Prisma } from './generated/client';
import type { Transaction } from './transaction';

type Filter = keyof Omit<ExportChoices, 'academicYears'>;

// A retired value is still a value of the learners who have it.
const filters: Record<Filter, { readonly table: Prisma.Sql; readonly uses: Prisma.Sql }> = {
  sites: { table: Prisma.sql`site`, uses: Prisma.sql`learner u WHERE u.site_id = x.id` },
  subcontractors: {
    table: Prisma.sql`subcontractor`,
    uses: Prisma.sql`"LearningDelivery" u WHERE u.subcontractor_id = x.id`,
  },
  contracts: { table: Prisma.sql`contract`, uses: Prisma.sql`"LearningDelivery" u WHERE u.contract_id = x.id` },
  tags: { table: Prisma.sql`tag`, uses: Prisma.sql`learner_tag u WHERE u.tag_id = x.id` },
};

/** What an export can be filtered by: everything in use, and what is retired as long as somebody has it. */
export const exportChoices = async (
  tx: Transaction,
  { tenantId, providerId }: { tenantId: string; providerId: string },
): Promise<Omit<ExportChoices, 'academicYears'>> => {
  const offered = <Option extends FilterOption>(filter: Filter, more: Prisma.Sql = Prisma.empty): Promise<Option[]> => {
    const { table, uses } = filters[filter];
    return tx.$queryRaw<Option[]>`
      SELECT x.id, x.code, x.name, x.retired_at IS NOT NULL AS "isRetired" ${more} FROM ${table} x
      WHERE x.tenant_id = ${tenantId}::uuid AND x.provider_id = ${providerId}::uuid
        AND (x.retired_at IS NULL OR EXISTS (SELECT FROM ${uses} AND u.tenant_id = x.tenant_id))
      ORDER BY x.name, x.code`;
  };
  return {
    sites: await offered('sites'),
    subcontractors: await offered('subcontractors'),
    contracts: await offered<ContractOption>(
      'contracts',
      Prisma.sql`, x.is_included_in_ilr_exports AS "isIncludedInIlrExports"`,
    ),
    tags: await offered('tags'),
  };
};
