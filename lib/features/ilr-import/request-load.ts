import { err, ok, type Result } from '@/lib/result';
import type { ImportNeeds } from './ports';
import type { ImportChoices, LoadImportInput, LoadImportRefusal } from './schema';

const isOffered = (id: string | null, options: ImportChoices['sites']): boolean =>
  id === null || options.some((option) => option.id === id);

/** Asks for a checked file to be loaded. Asking twice loads once. */
export const requestLoad = async (
  { provider, imports, events, audit }: Pick<ImportNeeds, 'provider' | 'imports' | 'events' | 'audit'>,
  { importId, siteId, tagId }: LoadImportInput,
): Promise<Result<null, LoadImportRefusal>> => {
  const found = await imports.find(importId);
  if (found?.status !== 'checked' || found.counts === null) return err({ kind: 'not-ready' });
  if (found.counts.added + found.counts.changed === 0) return err({ kind: 'nothing-to-load' });
  const { sites, tags } = await imports.choices();
  if (!isOffered(siteId, sites) || !isOffered(tagId, tags)) return err({ kind: 'unknown-choice' });
  const isFirst = await imports.change(importId, ['checked'], { status: 'loading', learnersDone: 0, siteId, tagId });
  if (!isFirst) return err({ kind: 'not-ready' });
  await audit.record({ action: 'ilr-import:ask-to-load', subject: `ilr-import/${importId}` });
  const data = { tenantId: provider.tenantId, ukprn: provider.ukprn, subjectId: importId };
  await events.emit({ name: 'ilr-import/load-requested', id: `${importId}/load`, data });
  return ok(null);
};
