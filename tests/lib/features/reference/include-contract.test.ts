import { describe, expect, test } from 'vitest';
import { includeContract } from '@/lib/features/reference';
import { rowId } from '../../../builders/row-id';
import { memoryReference } from '../../../fakes/memory-reference';
import { recorded } from '../../../fakes/recorded';

const contractId = rowId('contract AEB');
const contract = { id: contractId, code: 'AEB', name: 'Adult skills', learners: 3, isIncludedInIlrExports: true };

describe('whether a contract is included in ILR exports is a person’s decision that leaves a trace', () => {
  test('the switch is set and the audit names the field, not its value', async () => {
    const contracts = [contract];
    const { audit, audited } = recorded();
    const needs = { reference: memoryReference(contracts), audit };
    expect(await includeContract(needs, { contractId, isIncludedInIlrExports: false })).toMatchObject({ ok: true });
    expect(contracts[0]?.isIncludedInIlrExports).toBe(false);
    expect(audited).toEqual([
      { action: 'contract:change', subject: `contract/${contractId}`, fields: ['is_included_in_ilr_exports'] },
    ]);
  });

  test('a contract of somebody else is refused and nothing is written down', async () => {
    const { audit, audited } = recorded();
    const needs = { reference: memoryReference([]), audit };
    expect(await includeContract(needs, { contractId, isIncludedInIlrExports: false })).toEqual({
      ok: false,
      refusal: { kind: 'unknown-contract' },
    });
    expect(audited).toEqual([]);
  });
});
