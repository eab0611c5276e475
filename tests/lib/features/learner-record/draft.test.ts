import { describe, expect, it } from 'vitest';
import { sectionDrafts, withDrafts } from '@/lib/features/learner-record/draft';
import { sectionIds } from '@/lib/features/learner-record/schema';
import { findSection } from '@/lib/features/learner-record/sections';
import { asRecord, year2526 } from '@/lib/ilr';
import { freshSeed, randomFrom } from '@/tests/builders/ilr/random';
import { randomLearner } from '@/tests/builders/ilr/random-learner';

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
