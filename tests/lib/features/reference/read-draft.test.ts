import { describe, expect, test } from 'vitest';
import { readDraft } from '@/lib/features/reference/read-draft';
import { type FieldName, type ReferenceKind, referenceKinds, toDraft } from '@/lib/features/reference/schema';
import { aDraft, someValues } from '@/tests/builders/a-reference';

const problemOf = (kind: ReferenceKind, field: FieldName, typed: string) => {
  const read = readDraft(kind, aDraft(kind, { [field]: typed }));
  if (read.ok) return null;
  expect(read.refusal.map((one) => one.field)).toEqual([field]);
  return read.refusal[0]?.problem;
};

const exported: readonly ReferenceKind[] = ['sites', 'officers', 'qualification-plans', 'tags'];
const notExported: readonly ReferenceKind[] = ['contracts', 'subcontractors'];

describe('what is typed into a form becomes values, or problems that name their fields', () => {
  test.each(referenceKinds)('%s: what is stored, shown in a form and read again is the same', (kind) => {
    const values = someValues(kind);
    expect(readDraft(kind, toDraft(kind, values))).toEqual({ ok: true, value: values });
  });

  test('blanks at the ends are nobody’s intention', () => {
    expect(readDraft('sites', aDraft('sites', { code: '  N 1 ' }))).toMatchObject({ value: { code: 'N 1' } });
  });

  test.each(referenceKinds)('%s: a code and a name are needed, and all that is wrong is said at once', (kind) => {
    const read = readDraft(kind, aDraft(kind, { code: '', name: '   ' }));
    expect(read).toEqual({
      ok: false,
      refusal: [
        { field: 'code', problem: { kind: 'missing' } },
        { field: 'name', problem: { kind: 'missing' } },
      ],
    });
  });
});

describe('a code that can stand in the ILR as a monitoring value fits there', () => {
  test.each(exported)('%s: 20 characters of the department’s are taken, 21 are not', (kind) => {
    expect(problemOf(kind, 'code', 'A'.repeat(20))).toBeNull();
    expect(problemOf(kind, 'code', 'A'.repeat(21))).toEqual({ kind: 'too-long', max: 20 });
  });

  test.each([
    ['A"B', '"'],
    ['A|B', '|'],
    ['É1', 'É'],
    ['A\tB', '\t'],
    ['A😀', '😀'],
  ])('%s is refused for the character that does not fit', (code, character) => {
    for (const kind of exported)
      expect(problemOf(kind, 'code', code)).toEqual({ kind: 'character-not-allowed', character });
  });

  test.each(notExported)(
    '%s: a code that never stands there may have accents, but nothing that cannot be seen',
    (kind) => {
      expect(problemOf(kind, 'code', 'Café Ł')).toBeNull();
      expect(problemOf(kind, 'code', 'A\u0000B')).toEqual({ kind: 'character-not-allowed', character: '\u0000' });
      expect(problemOf(kind, 'code', 'A'.repeat(31))).toEqual({ kind: 'too-long', max: 30 });
    },
  );
});

describe('each field takes what the ILR takes in the field it fills', () => {
  test.each(['1000001', '100000123', '00000012', 'BECKSIDE', '-9000001'])('%s is no UKPRN', (ukprn) => {
    expect(problemOf('subcontractors', 'ukprn', ukprn)).toEqual({ kind: 'not-a-ukprn' });
  });

  test('a subcontractor has a UKPRN', () => {
    expect(problemOf('subcontractors', 'ukprn', '')).toEqual({ kind: 'missing' });
  });

  test.each([
    ['defaultMonitoringA', 'A'.repeat(21), { kind: 'too-long', max: 20 }],
    ['defaultMonitoringD', 'a`b', { kind: 'character-not-allowed', character: '`' }],
    ['conRefNumber', 'ASFC|1', { kind: 'character-not-allowed', character: '|' }],
    ['conRefNumber', '1'.repeat(21), { kind: 'too-long', max: 20 }],
    ['status', 'asleep', { kind: 'not-offered' }],
    ['type', 'other', { kind: 'not-offered' }],
    ['isIncludedInIlrExports', '', { kind: 'missing' }],
    ['isIncludedInIlrExports', 'perhaps', { kind: 'not-offered' }],
  ] as const)('a contract’s %s is not “%s”', (field, typed, problem) => {
    expect(problemOf('contracts', field, typed)).toEqual(problem);
  });

  test.each([
    ['fundModel', '100', { kind: 'not-a-whole-number', max: 99 }],
    ['fundModel', '3.6', { kind: 'not-a-whole-number', max: 99 }],
    ['progType', '-5', { kind: 'not-a-whole-number', max: 99 }],
    ['stdCode', '100000', { kind: 'not-a-whole-number', max: 99999 }],
    ['learnAimRef', 'ZPROG0011', { kind: 'too-long', max: 8 }],
  ] as const)('a plan’s %s is not “%s”', (field, typed, problem) => {
    expect(problemOf('qualification-plans', field, typed)).toEqual(problem);
  });

  test('a tag’s colour is one that can be told apart', () => {
    expect(problemOf('tags', 'colour', '#ff0000')).toEqual({ kind: 'not-offered' });
  });

  test('what need not be said is stored as nothing', () => {
    const read = readDraft('contracts', aDraft('contracts'));
    expect(read).toMatchObject({ value: { type: null, conRefNumber: null, defaultSubcontractorId: null } });
    expect(read).toMatchObject({ value: { status: 'live', isIncludedInIlrExports: true } });
  });
});
