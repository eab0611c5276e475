import { err, ok, type Result } from '@/lib/result';
import { keptAnswers } from '../same-person';
import type { ImportNeeds } from './ports';
import type { ImportChoices, LoadImportInput, LoadImportRefusal } from './schema';

const isOffered = (id: string | null, options: ImportChoices['sites']): boolean =>
  id === null || options.some((option) => option.id === id);

type Needs = Pick<ImportNeeds, 'provider' | 'imports' | 'events' | 'audit' | 'newId'>;

/** Asks for a checked file to be loaded, with what was said of those who may be here already. Asking twice loads once. */
export const requestLoad = async (
  { provider, imports, events, audit, newId }: Needs,
  { importId, siteId, tagId, answers: said }: LoadImportInput,
): Promise<Result<null, LoadImportRefusal>> => {
  const found = await imports.find(importId);
  if (found?.status !== 'checked' || found.counts === null) return err({ kind: 'not-ready' });
  const { added, changed, asked } = found.counts;
  if (added + changed + asked === 0) return err({ kind: 'nothing-to-load' });
  const answers = keptAnswers({ matches: found.matches, asked }, said);
  if (answers === null) return err({ kind: 'unanswered' });
  const { sites, tags } = await imports.choices();
  if (!isOffered(siteId, sites) || !isOffered(tagId, tags)) return err({ kind: 'unknown-choice' });
  const order = { status: 'loading', learnersDone: 0, isRead: false, siteId, tagId, answers } as const;
  const isFirst = await imports.change(importId, ['checked'], order);
  if (!isFirst) return err({ kind: 'not-ready' });
  await audit.record({ action: 'ilr-import:ask-to-load', subject: `ilr-import/${importId}` });
  const data = { tenantId: provider.tenantId, ukprn: provider.ukprn, subjectId: importId };
  // Of its own each time: a load that has something new to ask is asked for again.
  await events.emit({ name: 'ilr-import/load-requested', id: `${importId}/load/${newId()}`, data });
  return ok(null);
};
