import { describe, expect, test } from 'vitest';
import { differingFields, newDraft, toDraft } from '@/lib/features/reference/schema';
import { someValues } from '@/tests/builders/a-reference';

describe('a form holds text for each field of its kind', () => {
  test('a new record starts with what is usual', () => {
    expect(newDraft('sites')).toEqual({ code: '', name: '' });
    expect(newDraft('contracts')).toMatchObject({ status: 'live', isIncludedInIlrExports: 'yes', type: '' });
    expect(newDraft('tags')).toMatchObject({ colour: 'grey' });
  });

  test('a stored one shows its values, and nothing where there is none', () => {
    const draft = toDraft('contracts', someValues('contracts'));
    expect(draft).toMatchObject({ isIncludedInIlrExports: 'no', defaultMonitoringA: 'A1', defaultMonitoringB: '' });
    expect(toDraft('subcontractors', someValues('subcontractors'))).toMatchObject({ ukprn: '90000012' });
  });

  test('two drafts differ where their texts do, in the order of the form', () => {
    const draft = newDraft('contracts');
    expect(differingFields('contracts', draft, { ...draft })).toEqual([]);
    const other = { ...draft, type: 'not-funded', code: 'X' };
    expect(differingFields('contracts', draft, other)).toEqual(['code', 'type']);
  });
});
