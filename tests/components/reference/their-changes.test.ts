import { describe, expect, it } from 'vitest';
import { theirChanges } from '@/components/reference/their-changes';

const before = { code: 'HX', name: 'Halifax' };

const said = (...parts: Parameters<typeof theirChanges>) =>
  theirChanges(...parts).map(({ field, was, now, yours }) => [field.name, was, now, yours]);

describe('what somebody else changed is told beside what was typed here', () => {
  it('a field that only they changed', () => {
    const now = { ...before, name: 'Elland' };
    expect(said('sites', { before, now, typed: {} })).toEqual([['name', 'Halifax', 'Elland', null]]);
    expect(said('sites', { before, now, typed: { code: 'ELL' } })).toEqual([['name', 'Halifax', 'Elland', null]]);
  });

  it('a field that both changed says what each made of it', () => {
    const now = { ...before, name: 'Elland' };
    expect(said('sites', { before, now, typed: { name: 'Hebden Bridge' } })).toEqual([
      ['name', 'Halifax', 'Elland', 'Hebden Bridge'],
    ]);
  });

  it('where both made the same of it, or it was typed and taken back, nothing stands against them', () => {
    const now = { ...before, name: 'Elland' };
    expect(said('sites', { before, now, typed: { name: 'Elland' } })).toEqual([['name', 'Halifax', 'Elland', null]]);
    expect(said('sites', { before, now, typed: { name: 'Halifax' } })).toEqual([['name', 'Halifax', 'Elland', null]]);
  });

  it('a field that only we changed is not theirs', () => {
    expect(said('sites', { before, now: before, typed: { name: 'Elland' } })).toEqual([]);
  });
});
