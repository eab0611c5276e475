import { describe, expect, it } from 'vitest';
import { taggingChanges } from '@/lib/features/learner/schema';
import {
  explainTagRefusal,
  explainUndoRefusal,
  sayTagging,
  sayUndone,
} from '../../../components/learner/tagging-words';

const tagging = { id: 'x', tag: 'At risk', changed: 1204, unchanged: 1 } as const;

describe('what was done to tags is said with its numbers', () => {
  it('in words of its own for each change', () => {
    expect(taggingChanges.map((change) => sayTagging({ ...tagging, change }))).toEqual([
      { title: 'At risk was added to 1,204 learners', rest: '1 learner had it already.' },
      { title: 'At risk was removed from 1,204 learners', rest: '1 learner did not have it.' },
      {
        title: 'At risk is now the main tag of 1,204 learners',
        rest: '1 learner had it as their main tag already.',
      },
    ]);
  });

  it('and does not claim a change where there was none', () => {
    expect(sayTagging({ ...tagging, change: 'add', changed: 0 }).title).toBe('Nothing needed changing');
    expect(sayTagging({ ...tagging, change: 'add', unchanged: 0 }).rest).toBeNull();
  });

  it('and who was left alone when it was undone', () => {
    expect(sayUndone({ restored: 1, leftAlone: 0 })).toEqual({ title: 'Undone: 1 learner is as before', rest: null });
    expect(sayUndone({ restored: 2, leftAlone: 3 }).rest).toContain('3 learners');
  });
});

describe('a refusal says what happened and what to do', () => {
  it('with the numbers that did not agree', () => {
    expect(explainTagRefusal({ kind: 'not-as-many', expected: 1204, found: 1 }).title).toBe(
      '1 learner matches now, not 1,204',
    );
  });

  it('and never claims to know what it does not', () => {
    expect(explainTagRefusal({ kind: 'lost-answer' }).title).toContain('do not know');
    expect(explainUndoRefusal({ kind: 'lost-answer' }).title).toContain('do not know');
    expect(explainUndoRefusal({ kind: 'nothing-to-undo' }).whatToDo).toContain('last change');
  });
});
