import { describe, expect, test } from 'vitest';
import { readDraft } from '@/lib/features/reference/read-draft';
import { fieldsOf, newDraft, referenceKinds } from '@/lib/features/reference/schema';

describe('the table of fields holds together', () => {
  test.each(referenceKinds)('%s: a code and a name come first, no name comes twice', (kind) => {
    const names = fieldsOf(kind).map(({ name }) => name);
    expect(names.slice(0, 2)).toEqual(['code', 'name']);
    expect(new Set(names).size).toBe(names.length);
  });

  test.each(referenceKinds)('%s: what a new record starts with is what its fields may hold', (kind) => {
    const started = fieldsOf(kind).flatMap(({ name, initial }) => (initial === undefined ? [] : [name]));
    const read = readDraft(kind, newDraft(kind));
    expect(read.ok ? [] : read.refusal.filter(({ field }) => started.includes(field))).toEqual([]);
  });
});
