import type { ImportNeeds } from './ports';
import type { ImportChoices, ImportDetail, ImportProgress, ImportSummary } from './schema';

const LISTED_MAX = 100;

type Needs = Pick<ImportNeeds, 'imports'>;

export const listImports = ({ imports }: Needs): Promise<readonly ImportSummary[]> => imports.list(LISTED_MAX);

export const openImport = ({ imports }: Needs, importId: string): Promise<ImportDetail | null> =>
  imports.open(importId);

export const importProgress = async ({ imports }: Needs, importId: string): Promise<ImportProgress | null> => {
  const found = await imports.find(importId);
  if (found === null) return null;
  const { id, status, learnersDone, isRead, counts } = found;
  return { id, status, learnersDone, isRead, learners: counts?.learners ?? null };
};

export const importChoices = ({ imports }: Needs): Promise<ImportChoices> => imports.choices();
