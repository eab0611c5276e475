import { type AcademicYear, openYears } from '@/lib/ilr';
import type { AuditLog, EventBus } from '@/lib/ports';
import { err, ok, type Result } from '@/lib/result';
import type { ProviderContext } from '../provider';
import { namesOfChosen } from './filter-names';
import type { IlrExportStore } from './ports';
import type { CreateExportInput, CreateExportRefusal } from './schema';

export type CreateExportNeeds = {
  readonly provider: ProviderContext;
  readonly years: readonly AcademicYear[];
  readonly exports: IlrExportStore;
  readonly events: EventBus;
  readonly audit: AuditLog;
  readonly newId: () => string;
};

const PROBLEMS_SHOWN_MAX = 50;

export const createExport = async (
  { provider, years, exports, events, audit, newId }: CreateExportNeeds,
  input: CreateExportInput,
): Promise<Result<string, CreateExportRefusal>> => {
  if (!openYears(years).some(({ code }) => code === input.academicYear)) return err({ kind: 'unknown-year' });
  const filterNames = namesOfChosen(await exports.choices(), input);
  if (filterNames === null) return err({ kind: 'unknown-filter-value' });
  const counts = await exports.count(input);
  if (counts.learners === 0) return err({ kind: 'no-learners-match', counts });
  const { problems, total } = await exports.monitoringProblems(input, input.monitoring, PROBLEMS_SHOWN_MAX);
  if (total > 0) return err({ kind: 'monitoring-values-do-not-fit', problems, total });

  const id = newId();
  await exports.create({ ...input, id, filterNames });
  await audit.record({ action: 'ilr-export:create', subject: `ilr-export/${id}` });
  await events.emit({
    name: 'ilr-export/requested',
    id,
    data: { tenantId: provider.tenantId, ukprn: provider.ukprn, subjectId: id },
  });
  return ok(id);
};
