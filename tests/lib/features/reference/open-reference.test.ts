import { describe, expect, test } from 'vitest';
import { newReferenceForm, openReference } from '@/lib/features/reference';
import { rowId } from '@/tests/builders/row-id';
import { referenceRig } from './rig';

const codes = (options: readonly { readonly code: string }[] = []) => options.map(({ code }) => code);

describe('a record is opened with all that its page shows', () => {
  test('what it says, what happened to it, and whom it could point to', async () => {
    const { needs, reference, add } = referenceRig();
    const beck = await add('subcontractors', 'BECK');
    const id = await add('contracts', 'ASF', { defaultSubcontractorId: beck });
    reference.happened = [{ at: '', who: null, action: 'contract:create', fields: [], changes: [] }];
    const opened = await openReference(needs, 'contracts', id);
    expect(opened).toMatchObject({ record: { id, values: { code: 'ASF' } }, events: reference.happened });
    expect(codes(opened?.subcontractors)).toEqual(['BECK']);
  });

  test('one that the provider does not have is nothing', async () => {
    expect(await openReference(referenceRig().needs, 'sites', rowId('theirs'))).toBeNull();
  });

  test('a retired subcontractor is offered only where it was chosen before', async () => {
    const { needs, reference, add } = referenceRig();
    const [beck] = [await add('subcontractors', 'BECK'), await add('subcontractors', 'LUMB')];
    await reference.retire('subcontractors', beck, 1, new Date());
    expect(codes((await newReferenceForm(needs, 'contracts')).subcontractors)).toEqual(['LUMB']);
    const id = await add('contracts', 'ASF', { defaultSubcontractorId: beck });
    expect(codes((await openReference(needs, 'contracts', id))?.subcontractors)).toEqual(['BECK', 'LUMB']);
    expect((await newReferenceForm(needs, 'sites')).subcontractors).toEqual([]);
  });
});
