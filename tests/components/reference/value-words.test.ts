import { describe, expect, it } from 'vitest';
import { sayUsage } from '@/components/reference/usage-words';
import { sayValue } from '@/components/reference/value-words';
import { contractTypes } from '@/lib/features/reference/choices';

const choice = { check: { as: 'choice', options: contractTypes } } as const;
const beck = { id: '1', code: 'BECK', name: 'Beckside', isRetired: false };
const choices = { subcontractors: [beck], codes: { fundModel: [{ id: '36', label: '36 Apprenticeships' }] } };
const fundModel = {
  name: 'fundModel',
  check: { as: 'ilr', record: 'LearningDelivery', element: 'FundModel' },
} as const;

describe('what a field holds is told in words', () => {
  it('a choice by its label, a subcontractor by name, nothing as none', () => {
    expect(sayValue(choice, 'adult-skills')).toBe('Adult skills');
    expect(sayValue(choice, 'something-older')).toBe('something-older');
    expect(sayValue({ check: { as: 'yes-no' } }, 'no')).toBe('No');
    expect(sayValue({ check: { as: 'subcontractor' } }, '1', choices)).toBe('Beckside');
    expect(sayValue({ check: { as: 'text', max: 9 } }, 'As it is')).toBe('As it is');
    expect(sayValue(fundModel, '36', choices)).toBe('36 Apprenticeships');
    expect(sayValue(fundModel, '37', choices)).toBe('37');
    for (const empty of ['', null, undefined]) expect(sayValue(choice, empty)).toBe('none');
  });
});

describe('how much a record is used is told in a sentence', () => {
  it('by learners, and by aims where it stands on aims', () => {
    expect(sayUsage({ learners: 0, aims: 0 })).toBe('Nobody uses it yet.');
    expect(sayUsage({ learners: 1, aims: null })).toMatch(/^Used by 1 learner, /);
    expect(sayUsage({ learners: 1204, aims: 1 })).toMatch(/^Used by 1,204 learners on 1 learning aim, /);
  });
});
