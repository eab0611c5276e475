import { academicYears } from '@/lib/ilr';
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

export const exportChoices = async ({ exports }: Needs): Promise<ExportChoices> => ({
  academicYears: academicYears.map(({ code, label }) => ({ code, label })),
  ...(await exports.choices()),
});

export const countLearners = ({ exports }: Needs, input: CreateExportInput): Promise<ExportCounts> =>
  exports.count(input);

export const listExports = ({ exports }: Needs): Promise<readonly ExportSummary[]> => exports.list(LISTED_MAX);

export const findExport = ({ exports }: Needs, id: string): Promise<ExportDetail | null> => exports.find(id);

export const exportsUnderWay = ({ exports }: Needs): Promise<readonly ExportProgress[]> => exports.underWay();
