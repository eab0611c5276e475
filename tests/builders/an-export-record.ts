import type { ExportRecord } from '@/lib/features/ilr-export';
import { aLearner } from './ilr/a-learner';

/** A stored record with nothing linked, and the values given. */
export const anExportRecord = (values: Partial<ExportRecord> = {}): ExportRecord => {
  const record = values.record ?? aLearner();
  return {
    record,
    links: { learnerNumber: 42, providerLearnerId: null, siteCode: null, officerCode: null, mainTag: null },
    aims: record.LearningDelivery.map(() => ({ contractId: null, qualificationPlanCode: null })),
    ...values,
  };
};
