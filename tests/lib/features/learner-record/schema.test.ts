import { describe, expect, it } from 'vitest';
import { codesFor, editSectionInput, recordDraft, recordPlace } from '@/lib/features/learner-record/schema';
import { covers } from '@/tests/support/covers';

covers('lib/features/learner-record/form.ts');

describe('an address says which part of a record is shown', () => {
  it.each([
    [[], { tab: 'details', aim: null }],
    [['employment'], { tab: 'employment', aim: null }],
    [['aims', '12'], { tab: 'aims', aim: 12 }],
    [['aims', '0'], null],
    [['aims', '01'], null],
    [['ilr', '1'], null],
    [['nowhere'], null],
    [['aims', '1', 'more'], null],
  ])('%j', (segments, place) => {
    expect(recordPlace(segments)).toEqual(place);
  });
});

describe('what a form sends is parsed before it is believed', () => {
  const draft = { fields: { EmpStat: '10' }, children: { EmploymentStatusMonitoring: [{ fields: {}, children: {} }] } };

  it('takes records in records', () => {
    expect(recordDraft.parse(draft)).toEqual(draft);
  });

  it.each([
    ['a value that is no text', { fields: { EmpStat: 10 }, children: {} }],
    ['a value that is far too long', { fields: { EmpStat: 'x'.repeat(1_001) }, children: {} }],
    ['more records than anybody has', { fields: {}, children: { Any: Array(201).fill(draft) } }],
  ])('refuses %s', (_, sent) => {
    expect(recordDraft.safeParse(sent).success).toBe(false);
  });

  it('refuses a section that there is not', () => {
    const input = { learner: 1, academicYear: '2526', section: 'password', aim: null, before: [], after: [] };
    expect(editSectionInput.safeParse(input).success).toBe(false);
  });
});

describe('what may be chosen can depend on the type beside it', () => {
  const given = [{ code: '1', label: 'Yes' }];
  const codes = { kind: 'by-type', typeField: 'LearnFAMType', codes: { HNS: given } } as const;

  it.each([
    [{ LearnFAMType: 'HNS' }, given],
    [{ LearnFAMType: 'QQQ' }, []],
    [{}, []],
  ])('for %j', (fields, wanted) => {
    expect(codesFor({ codes }, fields)).toEqual(wanted);
  });

  it('or on nothing', () => {
    expect(codesFor({ codes: { kind: 'list', codes: given } }, {})).toEqual(given);
    expect(codesFor({ codes: null }, {})).toEqual([]);
  });
});
