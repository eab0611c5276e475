import type { ExportRecord } from './ports';

/** The record without its aims on excluded contracts. Untouched when it has none, which is nearly always. */
export const withoutExcludedAims = (stored: ExportRecord, excluded: ReadonlySet<string>): ExportRecord => {
  const isKept = (index: number) => {
    const contractId = stored.aims[index]?.contractId ?? null;
    return contractId === null || !excluded.has(contractId);
  };
  if (stored.aims.every((_, index) => isKept(index))) return stored;
  return {
    ...stored,
    record: {
      ...stored.record,
      LearningDelivery: stored.record.LearningDelivery.filter((_, index) => isKept(index)),
    },
    aims: stored.aims.filter((_, index) => isKept(index)),
  };
};
