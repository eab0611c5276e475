import { describe, expect, it } from 'vitest';
import { sectionDrafts, typedValue, withDrafts } from '@/lib/features/learner-record/draft';
import { sectionIds } from '@/lib/features/learner-record/schema';
import { findSection } from '@/lib/features/learner-record/sections';
import { asRecord, type Field, year2526 } from '@/lib/ilr';
import { freshSeed, randomFrom } from '@/tests/builders/ilr/random';
import { randomLearner } from '@/tests/builders/ilr/random-learner';

const field = (base: 'int' | 'date' | 'string'): Field => {
  const name = { int: 'PlanLearnHours', date: 'DateOfBirth', string: 'Postcode' }[base];
  const found = year2526.entities.Learner.fields.find((part) => part.name === name);
  if (found?.kind !== 'field') throw new Error(`There is no ${name}`);
  return found;
};

describe('what was typed becomes what a record holds', () => {
  it.each([
    ['int', ' 1,200 ', 1200],
    ['int', 'twelve', 'twelve'],
    ['int', '1.5', '1.5'],
    ['date', '1 sep 2025', '2025-09-01'],
    ['date', '31/02/2025', '31/02/2025'],
    ['string', ' LS1 4AP ', 'LS1 4AP'],
    ['string', '  ', null],
  ] as const)('%s %j is %j', (base, typed, value) => {
    expect(typedValue(field(base), typed)).toBe(value);
  });
});

describe('drafts lose nothing', () => {
  const seed = freshSeed();
  const random = randomFrom(seed);
  // A decimal may be written with blanks around it in no record of ours, and text at its edges is trimmed by a form.
  const trimmed = (value: unknown): unknown =>
    JSON.parse(JSON.stringify(value, (_, held) => (typeof held === 'string' ? held.trim() || null : held)));

  it(`a record whose every section is saved as it stands is the same record (TEST_SEED=${seed})`, () => {
    for (let turn = 0; turn < 200; turn += 1) {
      const learner = asRecord(randomLearner(year2526, random));
      let saved = learner;
      for (const id of sectionIds) {
        const section = findSection(year2526, id);
        if (section === undefined || section.isOfAim) continue;
        saved = withDrafts(section, saved, sectionDrafts(section, saved));
      }
      expect(trimmed(saved)).toEqual(trimmed(learner));
      expect(Object.keys(saved)).toEqual(Object.keys(learner));
    }
  });
});
