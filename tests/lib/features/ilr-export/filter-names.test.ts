import { describe, expect, test } from 'vitest';
import { namesOfChosen } from '@/lib/features/ilr-export/filter-names';
import { anExportInput } from '../../../builders/an-export';
import { rowId } from '../../../builders/row-id';
import { MemoryIlrExportStore } from '../../../fakes/memory-ilr-export-store';

const store = new MemoryIlrExportStore({ academicYear: '2526', learners: [{ ref: 'L1', site: 'NORTH', aims: [] }] });

describe('an export keeps the names that its filters had', () => {
  test('those chosen, by kind', async () => {
    const input = anExportInput({ siteIds: [rowId('site NORTH')] });
    const names = namesOfChosen(await store.choices(), input);
    expect(names).toEqual({ sites: ['Name of NORTH'], subcontractors: [], contracts: [], tags: [] });
  });

  test.each(['siteIds', 'subcontractorIds', 'contractIds', 'tagIds'])(
    'one in %s that is not offered is refused',
    async (filter) => {
      const input = anExportInput({ [filter]: [rowId('site of another provider')] });
      expect(namesOfChosen(await store.choices(), input)).toBeNull();
    },
  );
});
