import 'server-only';
import type { ExportSelection } from '@/lib/features/ilr-export';
import type { ExportCounts } from '@/lib/features/ilr-export/schema';
import { Prisma } from './generated/client';
import { excludedContractIds, sortedCaseload } from './ilr-export-selection';
import { joinedBySets } from './joined-by-sets';
import type { Transaction } from './transaction';

type Whose = { readonly tenantId: string; readonly providerId: string };
type CountsRow = Record<keyof ExportCounts, bigint>;

export const countLearners = async (
  tx: Transaction,
  whose: Whose,
  selection: ExportSelection,
): Promise<ExportCounts> => {
  const [row] = await joinedBySets(
    tx,
    () => tx.$queryRaw<CountsRow[]>`
    WITH ${sortedCaseload(whose, selection)}
    SELECT count(*) AS caseload,
      count(*) FILTER (WHERE lot = 'in') AS learners,
      coalesce(sum(aims - excluded_aims) FILTER (WHERE lot = 'in'), 0)::bigint AS aims,
      count(*) FILTER (WHERE lot = 'filters') AS "leftOutByFilters",
      count(*) FILTER (WHERE lot = 'contract') AS "leftOutByContract",
      count(*) FILTER (WHERE lot = 'no aims') AS "leftOutWithoutAims",
      count(*) FILTER (WHERE lot IN ('in', 'contract') AND excluded_aims > 0 AND excluded_aims < aims)
        AS "withExcludedAndOtherAims"
    FROM caseload`,
  );
  if (row === undefined) throw new Error('A count without GROUP BY answers one row');
  return {
    caseload: Number(row.caseload),
    learners: Number(row.learners),
    aims: Number(row.aims),
    leftOutByFilters: Number(row.leftOutByFilters),
    leftOutByContract: Number(row.leftOutByContract),
    leftOutWithoutAims: Number(row.leftOutWithoutAims),
    withExcludedAndOtherAims: Number(row.withExcludedAndOtherAims),
  };
};

/** One row for each part, with the ids of its learners in the order of the file: LearnRefNumber, byte by byte. */
export const writePlan = async (
  tx: Transaction,
  whose: Whose,
  { exportId, selection, perPart }: { exportId: string; selection: ExportSelection; perPart: number },
): Promise<void> => {
  await joinedBySets(
    tx,
    () => tx.$executeRaw`
    WITH ${sortedCaseload(whose, selection)},
    placed AS (
      SELECT id, row_number() OVER (ORDER BY "LearnRefNumber" COLLATE "C") - 1 AS place FROM caseload WHERE lot = 'in'
    ),
    parted AS (SELECT id, place, place / ${perPart}::int + 1 AS part FROM placed)
    INSERT INTO ilr_export_part (tenant_id, export_id, part, ilr_record_ids)
    SELECT ${whose.tenantId}::uuid, ${exportId}::uuid, part, array_agg(id ORDER BY place) FROM parted GROUP BY part`,
  );
};

export const contractsLeftOut = async (tx: Transaction, whose: Whose): Promise<string[]> => {
  const rows = await tx.$queryRaw<{ id: string }[]>(Prisma.sql`${excludedContractIds(whose)}`);
  return rows.map(({ id }) => id);
};
