import { describe, expect, test } from 'vitest';
import { countLearners, exportChoices, exportsUnderWay, findExport, listExports } from '@/lib/features/ilr-export';
import { academicYears, offeredYears } from '@/lib/ilr';
import { anExportDraft, anExportInput } from '../../../builders/an-export';
import { rowId } from '../../../builders/row-id';
import { MemoryIlrExportStore } from '../../../fakes/memory-ilr-export-store';

const exports = new MemoryIlrExportStore({ academicYear: '2526', learners: [{ ref: 'L1', aims: [{}] }] });
await exports.create(anExportDraft());

describe('what the export pages show', () => {
  test('the window offers every academic year that can be exported, the usual one first', async () => {
    const { academicYears: offered } = await exportChoices({ exports, years: academicYears });
    expect(offered).toEqual([
      { code: '2526', label: '2025 to 2026', status: 'confirmed' },
      { code: '2627', label: '2026 to 2027', status: 'provisional' },
    ]);
  });

  test('a provisional year is not offered where it is switched off', async () => {
    const years = offeredYears({ provisional: false });
    expect((await exportChoices({ exports, years })).academicYears.map(({ code }) => code)).toEqual(['2526']);
  });

  test('the list, one export, its progress and a count', async () => {
    const id = rowId('export');
    expect((await listExports({ exports })).map((one) => one.id)).toEqual([id]);
    expect((await findExport({ exports }, id))?.number).toBe(1);
    expect(await exportsUnderWay({ exports })).toHaveLength(1);
    expect((await countLearners({ exports }, anExportInput())).learners).toBe(1);
  });
});
