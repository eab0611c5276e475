import { describe, expect, test } from 'vitest';
import { type ChosenLearners, chooseLearners } from '@/lib/features/learner';
import { everybody, type MeantLearners } from '@/lib/features/learner/schema';
import { academicYears } from '@/lib/ilr';
import { rowId } from '../../../builders/row-id';
import { plainSeal } from '../../../fakes/plain-seal';
import { covers } from '../../../support/covers';

covers('lib/features/learner/who-is-meant.ts');

const choiceId = rowId('choice');

const choose = async (learners: MeantLearners, found = 2) => {
  const kept: Parameters<ChosenLearners['keep']>[] = [];
  const chosenLearners: ChosenLearners = {
    count: async () => found,
    keep: async (...choice) => void kept.push(choice),
  };
  const needs = { chosenLearners, sealedSearch: plainSeal, years: academicYears, newId: () => choiceId };
  return { answer: await chooseLearners(needs, { learners }), kept };
};

const shown = (find: string | null): MeantLearners => ({
  kind: 'shown',
  selection: { find, academicYear: '2526', facets: everybody.facets },
  expected: 2,
});

describe('who was chosen on the list is kept for another page', () => {
  test('those who are ticked, each once', async () => {
    const { answer, kept } = await choose({ kind: 'ticked', numbers: [3, 1, 3] });
    expect(answer).toEqual({ ok: true, value: choiceId });
    expect(kept).toEqual([[choiceId, { numbers: [3, 1] }]]);
  });

  test('all that the list shows, by what was searched for', async () => {
    const { kept } = await choose(shown('sealed:okafor'));
    expect(kept).toMatchObject([[choiceId, { search: { academicYear: '2526', terms: { words: ['okafor'] } } }]]);
  });
});

describe('a choice of others than were shown is not kept', () => {
  test.each([
    ['nobody', shown(null), 0, { kind: 'no-learners' }],
    ['more than were shown', shown(null), 3, { kind: 'not-as-many', expected: 2, found: 3 }],
    ['a search that cannot be opened', shown('another’s'), 2, { kind: 'search-unreadable' }],
  ])('%s', async (_, learners, found, refusal) => {
    const { answer, kept } = await choose(learners, found);
    expect(answer).toEqual({ ok: false, refusal });
    expect(kept).toEqual([]);
  });
});
