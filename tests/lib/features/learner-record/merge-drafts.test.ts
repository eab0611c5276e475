import { describe, expect, it } from 'vitest';
import { mergeDrafts } from '@/lib/features/learner-record/merge-drafts';
import type { RecordDraft } from '@/lib/features/learner-record/schema';
import { findSection, type Section } from '@/lib/features/learner-record/sections';
import { year2526 } from '@/lib/ilr';

const sectionOf = (id: Parameters<typeof findSection>[1]): Section => {
  const section = findSection(year2526, id);
  if (section === undefined) throw new Error(`There is no ${id}`);
  return section;
};
const draft = (fields: Record<string, string>): RecordDraft => ({ fields, children: {} });
const contact = (Postcode: string, TelNo: string) => [draft({ Postcode, TelNo })];
const fams = (...codes: string[]) => codes.map((LearnFAMCode) => draft({ LearnFAMType: 'HNS', LearnFAMCode }));

describe('fields are merged one by one', () => {
  it.each([
    ['only mine changed', contact('a', '1'), contact('b', '1'), contact('a', '1'), { Postcode: 'b', TelNo: '1' }],
    ['only theirs changed', contact('a', '1'), contact('a', '1'), contact('c', '1'), { Postcode: 'c', TelNo: '1' }],
    ['each changed one', contact('a', '1'), contact('b', '1'), contact('a', '2'), { Postcode: 'b', TelNo: '2' }],
    ['both changed it alike', contact('a', '1'), contact('b', '1'), contact('b', '1'), { Postcode: 'b', TelNo: '1' }],
  ])('%s', (_, before, after, now, fields) => {
    expect(mergeDrafts(sectionOf('contact'), { before, after, now })).toMatchObject({
      kind: 'merged',
      drafts: [{ fields }],
    });
  });

  it('both changed it differently', () => {
    const versions = { before: contact('a', '1'), after: contact('b', '1'), now: contact('c', '1') };
    expect(mergeDrafts(sectionOf('contact'), versions)).toEqual({
      kind: 'conflict',
      conflicts: [{ path: 'Postcode', yours: 'b', theirs: 'c' }],
    });
  });
});

describe('a list is taken whole', () => {
  it.each([
    ['only mine changed', fams('1'), fams('1', '2'), fams('1'), fams('1', '2')],
    ['only theirs changed', fams('1'), fams('1'), fams('3'), fams('3')],
    ['both changed it alike', fams('1'), fams('2'), fams('2'), fams('2')],
  ])('%s', (_, before, after, now, drafts) => {
    expect(mergeDrafts(sectionOf('learner-fams'), { before, after, now })).toEqual({ kind: 'merged', drafts });
  });

  it('both changed it differently', () => {
    const versions = { before: fams('1'), after: fams('2'), now: fams('3') };
    expect(mergeDrafts(sectionOf('learner-fams'), versions)).toMatchObject({ kind: 'conflict' });
  });
});
