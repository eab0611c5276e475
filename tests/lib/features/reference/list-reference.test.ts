import { describe, expect, test } from 'vitest';
import { listReference } from '@/lib/features/reference';
import { readListQuestion } from '@/lib/features/reference/schema';
import { referenceRig } from './rig';

describe('each list is asked for by its kind', () => {
  test('contracts are not sites', async () => {
    const { needs, add } = referenceRig();
    await add('contracts', 'AEB');
    const codes = async (kind: 'contracts' | 'sites') =>
      (await listReference(needs, kind, readListQuestion(kind, {}))).records.map(({ values }) => values.code);
    expect(await codes('contracts')).toEqual(['AEB']);
    expect(await codes('sites')).toEqual([]);
  });
});
