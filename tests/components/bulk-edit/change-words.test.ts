import { describe, expect, test } from 'vitest';
import { changeLine, changeWords, type Vocabulary } from '@/components/bulk-edit/change-words';
import { fieldForms } from '@/lib/features/learner-record';
import { year2526 } from '@/lib/ilr';
import { choices, toAimLink, toField } from '../../support/bulk-edit-rig';

const vocabulary: Vocabulary = { forms: fieldForms(year2526), choices };
const [north] = choices.sites;
const [asf] = choices.contracts;
const aim = { place: 2, aimSeqNumber: 7, learnAimRef: '60149735' };

describe('a bulk edit is said in a phrase', () => {
  test.each([
    [toField('Postcode', 'HX1 1AA'), 'Postcode of the learner becomes HX1 1AA'],
    [toField('Postcode', ''), 'Postcode of the learner becomes nothing'],
    [
      toField('LearnStartDate', '2025-09-01', {
        record: 'LearningDelivery',
        where: [{ field: 'AddHours', value: '' }],
        contractId: north?.id ?? null,
      }),
      'LearnStartDate of the aims becomes 1 September 2025, where AddHours is nothing and they are on the chosen contract',
    ],
    [{ kind: 'site', id: null }, 'The site becomes nothing'],
    [{ kind: 'site', id: north?.id ?? '' }, 'The site becomes site NORTH'],
    [
      toAimLink('contract', asf?.id ?? '', { where: [{ field: 'AddHours', value: '' }] }),
      'The contract of the aims becomes contract ASF, where AddHours is nothing',
    ],
    [{ kind: 'tag', how: 'remove', id: 'gone' }, 'The tag one that is no longer there is removed'],
  ] as const)('%j', (change, words) => {
    expect(changeWords(change, vocabulary)).toBe(words);
  });

  test('a code is said with what it stands for', () => {
    expect(changeWords(toField('Sex', 'F'), vocabulary)).toMatch(/becomes F – .+/);
  });
});

describe('what becomes of a learner is said from what to what', () => {
  test('a field of an aim, by the aim’s own number', () => {
    const change = { path: 'LearningDelivery[2]/AddHours', aim, before: null, after: '17' };
    const what = 'AddHours of aim 7 (60149735)';
    expect(changeLine(change, vocabulary)).toEqual({ what, before: 'nothing', after: '17' });
  });

  test('a link of an aim, by its name', () => {
    const change = { path: 'LearningDelivery[2]/Contract', aim, before: null, after: asf?.id ?? '' };
    const what = 'Contract of aim 7 (60149735)';
    expect(changeLine(change, vocabulary)).toEqual({ what, before: 'nothing', after: 'contract ASF' });
  });

  test('a link, by its name', () => {
    const change = { path: 'Site', aim: null, before: null, after: north?.id ?? '' };
    expect(changeLine(change, vocabulary)).toEqual({ what: 'Site', before: 'nothing', after: 'site NORTH' });
  });
});
