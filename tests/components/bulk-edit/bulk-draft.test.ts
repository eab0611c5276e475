import { describe, expect, test } from 'vitest';
import { blankDraft, changeableFields, changeOf, fieldsOf, withDeed } from '@/components/bulk-edit/bulk-draft';
import { bulkChange } from '@/lib/features/bulk-edit/schema';
import { fieldForms } from '@/lib/features/learner-record';
import { year2526 } from '@/lib/ilr';
import { rowId } from '../../builders/row-id';

const id = rowId('tag');

describe('what was said becomes a change, or nothing while it is not whole', () => {
  test.each([
    ['no field', blankDraft, null],
    [
      'a field, with a condition that was never filled in',
      { ...blankDraft, field: 'FundModel', value: '36', where: [{ field: '', value: '' }] },
      { kind: 'field', record: 'LearningDelivery', field: 'FundModel', value: '36', where: [], contractId: null },
    ],
    ['no site, which is a site too', withDeed('site'), { kind: 'site', id: null }],
    [
      'the contract of aims, some of them',
      { ...withDeed('aim-contract'), linkId: id, where: [{ field: 'FundModel', value: '36' }] },
      {
        kind: 'aim-link',
        link: 'contract',
        id,
        where: [{ field: 'FundModel', value: '36' }],
        contractId: null,
      },
    ],
    ['no tag', withDeed('add'), null],
    ['a tag', { ...withDeed('main'), linkId: id }, { kind: 'tag', how: 'main', id }],
  ])('%s', (_, draft, change) => {
    expect(changeOf(draft)).toEqual(change);
    if (change !== null) expect(bulkChange.safeParse(changeOf(draft)).success).toBe(true);
  });
});

describe('what may not be the same for many is not offered', () => {
  test('but may stand in a condition', () => {
    const names = (options: ReturnType<typeof fieldsOf>) => options.map(({ field }) => field.name);
    const forms = fieldForms(year2526);
    expect(names(changeableFields(forms, 'Learner'))).not.toContain('ULN');
    expect(names(changeableFields(forms, 'LearningDelivery'))).toContain('FundModel');
    expect(names(fieldsOf(forms, 'Learner'))).toContain('ULN');
  });
});
