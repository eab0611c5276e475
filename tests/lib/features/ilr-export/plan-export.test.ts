import { describe, expect, test } from 'vitest';
import { planExport } from '@/lib/features/ilr-export';
import { learnersPerPart } from '@/lib/features/ilr-export/plan-export';
import { everythingAsEntered } from '@/lib/features/ilr-export/schema';
import { anExportDraft } from '../../../builders/an-export';
import type { CaseLearner } from '../../../builders/caseload';
import { rowId } from '../../../builders/row-id';
import { MemoryIlrExportStore } from '../../../fakes/memory-ilr-export-store';
import { recorded } from '../../../fakes/recorded';

const id = rowId('export');
const stamp = { preparedAt: '2026-09-01T10:00:00', serialNo: 1, fileName: 'ILR-99999999-2526-20260901-100000-01.XML' };

const learner = (ref: string): CaseLearner => ({ ref, site: 'A SITE CODE TOO LONG FOR IT', aims: [{}] });

const started = async (learners: CaseLearner[], draft = anExportDraft()) => {
  const exports = new MemoryIlrExportStore({ academicYear: '2526', learners });
  await exports.create(draft);
  await exports.start(id, stamp);
  return exports;
};

describe('the learners of a file are written down before it is made', () => {
  test('in parts, and the same ones when the step runs again', async () => {
    const learners = Array.from({ length: 2_001 }, (_, index) => learner(`L${index}`));
    const exports = await started(learners);
    expect(await planExport({ exports, audit: recorded().audit }, id)).toEqual({ parts: 3 });
    expect(await planExport({ exports, audit: recorded().audit }, id)).toEqual({ parts: 3 });
  });

  test('when nobody is left, the export fails and says so', async () => {
    const exports = await started([]);
    expect(await planExport({ exports, audit: recorded().audit }, id)).toEqual({ parts: 0 });
    expect((await exports.find(id))?.failure).toEqual({ kind: 'no-learners-match' });
  });

  test('a value that has come not to fit is caught before anything is written', async () => {
    const monitoring = { ...everythingAsEntered, A: 'site-code' as const };
    const exports = await started([learner('L1')], anExportDraft({ monitoring }));
    expect(await planExport({ exports, audit: recorded().audit }, id)).toEqual({ parts: 0 });
    expect((await exports.find(id))?.failure).toMatchObject({ kind: 'monitoring-values-do-not-fit', total: 1 });
  });

  test('an export that is not being made has nothing to write', async () => {
    const exports = await started([learner('L1')]);
    await exports.fail(id, { kind: 'not-permitted' });
    expect(await planExport({ exports, audit: recorded().audit }, id)).toEqual({ parts: 0 });
  });
});

describe('parts are small enough to show progress and few enough for the job engine', () => {
  test.each([1, 5_000, 5_001, 100_000, 1_000_000])('%i learners make at most 60 parts', (learners) => {
    expect(Math.ceil(learners / learnersPerPart(learners))).toBeLessThanOrEqual(60);
  });

  test.each([
    [5_000, 5],
    [5_001, 2],
    [50_000, 10],
    [100_000, 10],
    [1_000_000, 60],
  ])('%i learners make %i parts', (learners, parts) => {
    expect(Math.ceil(learners / learnersPerPart(learners))).toBe(parts);
  });
});
