import { describe, expect, test } from 'vitest';
import { withoutExcludedAims } from '@/lib/features/ilr-export/excluded-contracts';
import { anExportRecord } from '../../../builders/an-export-record';
import { aLearner, anAim } from '../../../builders/ilr/a-learner';

const record = aLearner({ LearningDelivery: [1, 2, 3].map((AimSeqNumber) => anAim({ AimSeqNumber })) });
const aims = ['in', 'out', null].map((contractId) => ({ contractId, qualificationPlanCode: contractId }));

describe('aims on an excluded contract leave, and what belongs to the others stays beside them', () => {
  test('the aims left are those on other contracts, and those on none', () => {
    const left = withoutExcludedAims(anExportRecord({ record, aims }), new Set(['out']));
    expect(left.record.LearningDelivery.map(({ AimSeqNumber }) => AimSeqNumber)).toEqual([1, 3]);
    expect(left.aims.map(({ contractId }) => contractId)).toEqual(['in', null]);
  });

  test('a record with none is handed on as it is', () => {
    const stored = anExportRecord({ record, aims });
    expect(withoutExcludedAims(stored, new Set(['another']))).toBe(stored);
  });
});
