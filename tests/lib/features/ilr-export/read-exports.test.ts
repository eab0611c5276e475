import { describe, expect, test } from 'vitest';
import { countLearners, exportChoices, exportsUnderWay, findExport, listExports } from '@/lib/features/ilr-export';
import { anExportDraft, anExportInput } from '../../../builders/an-export';
import { rowId } from '../../../builders/row-id';
import { MemoryIlrExportStore } from '../../../fakes/memory-ilr-export-store';

const exports = new MemoryIlrExportStore({ academicYear: '2526', learners: [{ ref: 'L1', aims: [{}] }] });
await exports.create(anExportDraft());

describe('what the export pages show', () => {
  test('the window offers every academic year that can be exported', async () => {
    expect((await exportChoices({ exports })).academicYears).toContainEqual({ code: '2526', label: '2025 to 2026' });
  });

  test('the list, one export, its progress and a count', async () => {
    const id = rowId('export');
    expect((await listExports({ exports })).map((one) => one.id)).toEqual([id]);
    expect((await findExport({ exports }, id))?.number).toBe(1);
    expect(await exportsUnderWay({ exports })).toHaveLength(1);
    expect((await countLearners({ exports }, anExportInput())).learners).toBe(1);
  });
});
