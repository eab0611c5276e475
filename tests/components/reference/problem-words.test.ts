import { describe, expect, it } from 'vitest';
import { sayFieldProblem } from '@/components/reference/problem-words';
import { type FieldName, type FieldProblem, fieldsOf, type ReferenceKind } from '@/lib/features/reference/schema';

const say = (kind: ReferenceKind, name: FieldName, problem: FieldProblem, one = 'site') => {
  const field = fieldsOf(kind).find((known) => known.name === name);
  if (field === undefined) throw new Error(`${kind} have no ${name}`);
  return sayFieldProblem(problem, field, one);
};

describe('a problem of a field says what is wrong, why, and what to do', () => {
  it('whose code it is already, and whether that one is retired', () => {
    const taken = { kind: 'taken', value: 'HX-ARTS', name: 'Arts Centre', isRetired: false } as const;
    expect(say('sites', 'code', taken)).toBe('Site code HX-ARTS is already used by Arts Centre. Choose another.');
    expect(say('sites', 'code', { ...taken, isRetired: true })).toMatch(/retired. Bring that site back/);
    expect(say('subcontractors', 'ukprn', { ...taken, value: '90000012' }, 'subcontractor')).toMatch(
      /^Subcontractor UKPRN 90000012 is already used/,
    );
  });

  it('why a code has at most 20 characters, where it has', () => {
    expect(say('tags', 'code', { kind: 'too-long', max: 20 })).toMatch(/20 characters.*provider monitoring value/);
    expect(say('contracts', 'code', { kind: 'too-long', max: 30 })).not.toMatch(/monitoring/);
    expect(say('contracts', 'conRefNumber', { kind: 'too-long', max: 20 })).toMatch(/ConRefNumber of the ILR/);
  });

  it('which character does not fit, also when it cannot be shown', () => {
    const bad = (character: string) => say('tags', 'code', { kind: 'character-not-allowed', character });
    expect(bad('|')).toContain('“|”');
    expect(bad('"')).toContain('a double quote');
    expect(bad('\u0007')).toContain('cannot be seen');
  });

  it.each<FieldProblem>([
    { kind: 'missing' },
    { kind: 'not-a-whole-number', max: 99 },
    { kind: 'not-a-ukprn' },
    { kind: 'own-ukprn' },
    { kind: 'not-offered' },
  ])('$kind has its sentence', (problem) => {
    expect(say('qualification-plans', 'fundModel', problem)).toMatch(/^[A-Z].*\.$/);
  });
});
