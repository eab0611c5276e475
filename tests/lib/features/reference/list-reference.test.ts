import { describe, expect, test } from 'vitest';
import { listReference } from '@/lib/features/reference';
import { rowId } from '../../../builders/row-id';
import { memoryReference } from '../../../fakes/memory-reference';

const contract = { id: rowId('c'), code: 'AEB', name: 'Adult skills', learners: 3, isIncludedInIlrExports: true };

describe('each list is asked for by its kind', () => {
  test('contracts are not sites', async () => {
    const reference = memoryReference([contract]);
    expect(await listReference({ reference }, 'contracts')).toEqual([contract]);
    expect(await listReference({ reference }, 'sites')).toEqual([]);
  });
});
