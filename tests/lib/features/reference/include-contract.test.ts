import { describe, expect, test } from 'vitest';
import { includeContract } from '@/lib/features/reference';
import { someValues } from '@/tests/builders/a-reference';
import { rowId } from '@/tests/builders/row-id';
import { referenceRig } from './rig';

describe('whether a contract is included in ILR exports is a person’s decision that leaves a trace', () => {
  test('the switch is set, all else stays, and the audit says from what to what', async () => {
    const { needs, reference, audited, add } = referenceRig();
    const contractId = await add('contracts', 'AEB', { isIncludedInIlrExports: true });
    expect(await includeContract(needs, { contractId, isIncludedInIlrExports: false })).toMatchObject({ ok: true });
    const values = someValues('contracts', { code: 'AEB', name: 'Name of AEB', isIncludedInIlrExports: false });
    expect(await reference.find('contracts', contractId)).toMatchObject({ values, version: 2 });
    expect(audited).toEqual([
      {
        action: 'contract:change',
        subject: `contract/${contractId}`,
        fields: ['isIncludedInIlrExports'],
        changes: [{ field: 'isIncludedInIlrExports', from: 'yes', to: 'no' }],
      },
    ]);
  });

  test('set as it stands, nothing happens', async () => {
    const { needs, audited, add } = referenceRig();
    const contractId = await add('contracts', 'AEB', { isIncludedInIlrExports: false });
    expect(await includeContract(needs, { contractId, isIncludedInIlrExports: false })).toMatchObject({ ok: true });
    expect(audited).toEqual([]);
  });

  test('what somebody else writes on the contract at the same moment is not lost', async () => {
    const { needs, reference, add } = referenceRig();
    const contractId = await add('contracts', 'AEB', { isIncludedInIlrExports: true });
    const change = reference.change.bind(reference);
    let isFirst = true;
    reference.change = async (kind, id, version, values) => {
      if (isFirst) await change(kind, id, version, { ...values, name: 'Theirs', isIncludedInIlrExports: true });
      isFirst = false;
      return change(kind, id, version, values);
    };
    expect(await includeContract(needs, { contractId, isIncludedInIlrExports: false })).toMatchObject({ ok: true });
    const contract = await reference.find('contracts', contractId);
    expect(contract).toMatchObject({ version: 3, values: { name: 'Theirs', isIncludedInIlrExports: false } });
  });

  test('a contract of somebody else is refused and nothing is written down', async () => {
    const { needs, audited } = referenceRig();
    expect(await includeContract(needs, { contractId: rowId('theirs'), isIncludedInIlrExports: false })).toEqual({
      ok: false,
      refusal: { kind: 'unknown-contract' },
    });
    expect(audited).toEqual([]);
  });
});
