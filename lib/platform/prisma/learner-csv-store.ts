import 'server-only';
import type { CsvImportState, CsvImportStore } from '@/lib/features/learner-csv';
import type { CsvCounts, CsvImportDetail, CsvImportSummary, CsvRecord } from '@/lib/features/learner-csv/schema';
import type { ProviderContext } from '@/lib/features/provider';
import { type LearnerCsvImport, Prisma } from './generated/client';
import type { Transaction } from './transaction';
import { readAsked } from './user-names';

// What these columns hold was written by this store, from values of the type they are read as.
const written = <Value>(json: unknown): Value => json as Value;
const json = (value: unknown): Prisma.InputJsonValue | undefined => value as Prisma.InputJsonValue | undefined;

// Earlier versions did not ask.
const NOBODY_ASKED = { asked: 0 };

const countsOf = ({ counts }: LearnerCsvImport): CsvCounts | null =>
  counts === null ? null : { ...NOBODY_ASKED, ...written<CsvCounts>(counts) };

const matchesOf = ({ matches }: LearnerCsvImport): CsvImportDetail['matches'] =>
  written<CsvImportDetail['matches'] | null>(matches) ?? [];

const toState = (row: LearnerCsvImport): CsvImportState => ({
  id: row.id,
  fileName: row.fileName,
  fileBytes: Number(row.fileBytes),
  record: written(row.record),
  academicYear: row.academicYear,
  columns: written(row.columns),
  emptyCells: written(row.emptyCells),
  createdAt: row.createdAt,
  status: written(row.status),
  counts: countsOf(row),
  matches: matchesOf(row),
  answers: written(row.answers),
});

const toSummary = (row: LearnerCsvImport, createdBy: string): CsvImportSummary => ({
  id: row.id,
  fileName: row.fileName,
  record: written(row.record),
  academicYear: row.academicYear,
  status: written(row.status),
  createdAt: row.createdAt.toISOString(),
  createdBy,
  rowsDone: row.rowsDone,
  counts: countsOf(row),
  refusal: written(row.refusal),
});

const toDetail = (row: LearnerCsvImport, createdBy: string): CsvImportDetail => ({
  ...toSummary(row, createdBy),
  columns: written(row.columns),
  problems: written<CsvImportDetail['problems'] | null>(row.problems) ?? [],
  problemsTotal: row.problemsTotal,
  changes: written<CsvImportDetail['changes'] | null>(row.changes) ?? [],
  matches: matchesOf(row),
});

type OneProvider = Pick<ProviderContext, 'tenantId' | 'providerId' | 'userId'>;

const OLD_AT_ONCE = 100;
const UNLOADED = ['uploading', 'checked'];
const WITH_JOB = ['checking', 'loading'];

const reading = (tx: Transaction, { tenantId, providerId }: OneProvider) => {
  const ours = { tenantId, providerId };
  const lastColumns = async (record: CsvRecord) => {
    const last = await tx.learnerCsvImport.findFirst({ where: { ...ours, record }, orderBy: { createdAt: 'desc' } });
    return last ? toState(last).columns : [];
  };
  return {
    ...readAsked(tx, {
      one: (id) => tx.learnerCsvImport.findUnique({ where: { tenantId_id: { tenantId, id }, providerId } }),
      newest: (limit) => tx.learnerCsvImport.findMany({ where: ours, orderBy: { createdAt: 'desc' }, take: limit }),
      toState,
      toSummary,
      toDetail,
    }),
    remembered: async () => ({
      Learner: await lastColumns('Learner'),
      LearningDelivery: await lastColumns('LearningDelivery'),
    }),
    async listOld(before) {
      const hasFindings = [
        { problems: { not: Prisma.DbNull } },
        { changes: { not: Prisma.DbNull } },
        { matches: { not: Prisma.DbNull } },
      ];
      const rows = await tx.learnerCsvImport.findMany({
        where: {
          ...ours,
          createdAt: { lt: before },
          status: { notIn: WITH_JOB },
          OR: [{ status: { in: UNLOADED } }, ...hasFindings],
        },
        orderBy: { createdAt: 'asc' },
        take: OLD_AT_ONCE,
        select: { id: true },
      });
      return rows.map(({ id }) => id);
    },
  } satisfies Partial<CsvImportStore>;
};

/** The spreadsheets that were sent to one provider, in one transaction, in the name of one person. */
export const prismaCsvImportStore = (tx: Transaction, by: OneProvider): CsvImportStore => {
  const { tenantId, providerId, userId } = by;
  const ours = { tenantId, providerId };
  return {
    ...reading(tx, by),
    async add({ columns, ...newImport }) {
      const data = { ...newImport, ...ours, columns: columns.map((one) => ({ ...one })), requestedBy: userId };
      await tx.learnerCsvImport.create({ data });
    },
    async change(id, from, { counts, refusal, problems, changes, matches, answers, ...plain }) {
      const found = {
        counts: json(counts),
        refusal: json(refusal),
        problems: json(problems),
        changes: json(changes),
        matches: json(matches),
        answers: json(answers),
      };
      const { count } = await tx.learnerCsvImport.updateMany({
        where: { ...ours, id, status: { in: [...from] } },
        data: { ...plain, ...found },
      });
      return count === 1;
    },
    async forget(id) {
      const where = { ...ours, id };
      await tx.learnerCsvImport.updateMany({
        where,
        data: { problems: Prisma.DbNull, changes: Prisma.DbNull, matches: Prisma.DbNull, answers: Prisma.DbNull },
      });
      await tx.learnerCsvImport.updateMany({
        where: { ...where, status: { in: UNLOADED } },
        data: { status: 'refused', refusal: { kind: 'kept-too-long' } },
      });
    },
  };
};
