import { type AcademicYear, openYears, usualYear } from '@/lib/ilr';
import type { IlrExportStore } from './ports';
import type {
  CreateExportInput,
  ExportChoices,
  ExportCounts,
  ExportDetail,
  ExportProgress,
  ExportSummary,
} from './schema';

type Needs = { readonly exports: IlrExportStore };

const LISTED_MAX = 200;

/** The years that can be exported, the usual one first. */
const yearChoices = (years: readonly AcademicYear[]): ExportChoices['academicYears'] => {
  const usual = usualYear(years);
  const others = openYears(years).filter((year) => year !== usual);
  return [usual, ...others].map(({ code, label, status }) => ({ code, label, status }));
};

export const exportChoices = async ({
  exports,
  years,
}: Needs & { readonly years: readonly AcademicYear[] }): Promise<ExportChoices> => ({
  academicYears: yearChoices(years),
  ...(await exports.choices()),
});

export const countLearners = ({ exports }: Needs, input: CreateExportInput): Promise<ExportCounts> =>
  exports.count(input);

export const listExports = ({ exports }: Needs): Promise<readonly ExportSummary[]> => exports.list(LISTED_MAX);

export const findExport = ({ exports }: Needs, id: string): Promise<ExportDetail | null> => exports.find(id);

export const exportsUnderWay = ({ exports }: Needs): Promise<readonly ExportProgress[]> => exports.underWay();
