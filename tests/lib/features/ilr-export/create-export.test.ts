import { describe, expect, test } from 'vitest';
import { createExport } from '@/lib/features/ilr-export';
import type { CreateExportInput } from '@/lib/features/ilr-export/schema';
import { everythingAsEntered } from '@/lib/features/ilr-export/schema';
import { academicYears } from '@/lib/ilr';
import { aProvider } from '../../../builders/a-provider';
import { anExportInput } from '../../../builders/an-export';
import type { Caseload } from '../../../builders/caseload';
import { rowId } from '../../../builders/row-id';
import { MemoryIlrExportStore } from '../../../fakes/memory-ilr-export-store';
import { recorded } from '../../../fakes/recorded';

const caseload: Caseload = {
  academicYear: '2526',
  learners: [
    { ref: 'L1', site: 'NORTH', providerLearnerId: 'far more than twenty characters', aims: [{ contract: 'AEB' }] },
    { ref: 'L2', site: 'SOUTH', aims: [] },
  ],
};

const id = rowId('new export');

const create = async (input: Partial<CreateExportInput>) => {
  const exports = new MemoryIlrExportStore(caseload);
  const written = recorded();
  const answer = await createExport(
    { provider: aProvider(), years: academicYears, exports, newId: () => id, ...written },
    anExportInput(input),
  );
  return { answer, exports, ...written };
};

describe('an export is asked for, or refused with what to do about it', () => {
  test('it is queued, heard of and written down, all three', async () => {
    const { answer, exports, emitted, audited } = await create({ siteIds: [rowId('site NORTH')] });
    expect(answer).toEqual({ ok: true, value: id });
    expect(exports.rows.map(({ draft, status }) => [draft.filterNames.sites, status])).toEqual([
      [['Name of NORTH'], 'queued'],
    ]);
    const { tenantId, ukprn } = aProvider();
    expect(emitted).toEqual([{ name: 'ilr-export/requested', id, data: { tenantId, ukprn, subjectId: id } }]);
    expect(audited).toEqual([{ action: 'ilr-export:create', subject: `ilr-export/${id}` }]);
  });

  test.each<[string, Partial<CreateExportInput>]>([
    ['unknown-year', { academicYear: '1819' }],
    ['unknown-year', { academicYear: '2425' }],
    ['unknown-filter-value', { tagIds: [rowId('tag of somebody else')] }],
    ['no-learners-match', { siteIds: [rowId('site SOUTH')] }],
    ['monitoring-values-do-not-fit', { monitoring: { ...everythingAsEntered, B: 'provider-id' } }],
  ])('%s is an answer, and then nothing is queued or heard of', async (kind, input) => {
    const { answer, exports, emitted, audited } = await create(input);
    expect(answer).toMatchObject({ ok: false, refusal: { kind } });
    expect([exports.rows, emitted, audited]).toEqual([[], [], []]);
  });

  test('the learners whose values do not fit are named', async () => {
    const { answer } = await create({ monitoring: { ...everythingAsEntered, B: 'provider-id' } });
    expect(answer).toMatchObject({ refusal: { total: 1, problems: [{ learnRefNumber: 'L1', reason: 'too-long' }] } });
  });
});
