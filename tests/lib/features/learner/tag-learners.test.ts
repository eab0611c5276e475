import { describe, expect, test } from 'vitest';
import { tagLearners, undoTagging } from '@/lib/features/learner';
import { everybody, type TagLearnersInput, tagLearnersInput } from '@/lib/features/learner/schema';
import { academicYears } from '@/lib/ilr';
import { rowId } from '../../../builders/row-id';
import { listedLearners } from '../../../fakes/listed-learners';
import { plainSeal } from '../../../fakes/plain-seal';
import { recorded } from '../../../fakes/recorded';
import { covers } from '../../../support/covers';

covers('lib/features/learner/undo-tagging.ts');

const risk = { id: rowId('tag RISK'), code: 'RISK', name: 'At risk', colour: 'red', isRetired: false };
const old = { ...risk, id: rowId('tag OLD'), code: 'OLD', isRetired: true };
const taggingId = rowId('tagging');

const rig = () => {
  const learners = [
    { number: 1, name: 'grace okafor' },
    { number: 2, name: 'noah okafor' },
    { number: 3, name: 'abel smith' },
  ];
  const { store, tagging, withTag } = listedLearners({ learners, tags: [risk, old] });
  const { audit, audited } = recorded();
  const needs = {
    learners: store,
    learnerTagging: tagging,
    sealedSearch: plainSeal,
    years: academicYears,
    audit,
    newId: () => taggingId,
  };
  return { needs, audited, withTag };
};

const ticked = (...numbers: number[]): TagLearnersInput['learners'] => ({ kind: 'ticked', numbers });
const shown = (find: string | null, expected: number): TagLearnersInput['learners'] => ({
  kind: 'shown',
  selection: { find, academicYear: null, facets: everybody.facets },
  expected,
});
const add = (learners: TagLearnersInput['learners'], tagId = risk.id): TagLearnersInput => ({
  tagId,
  change: 'add',
  learners,
});

describe('many learners are tagged with one press', () => {
  test('those that are ticked, and it says how many were not so before', async () => {
    const { needs, withTag } = rig();
    await tagLearners(needs, add(ticked(1)));
    expect(await tagLearners(needs, add(ticked(1, 3, 3, 99)))).toEqual({
      ok: true,
      value: { id: taggingId, change: 'add', tag: 'At risk', changed: 1, unchanged: 1 },
    });
    expect(withTag(risk.id)).toEqual([1, 3]);
  });

  test('or all that the list shows, and nobody else', async () => {
    const { needs, withTag } = rig();
    expect((await tagLearners(needs, add(shown('sealed:okafor', 2)))).ok).toBe(true);
    expect(withTag(risk.id)).toEqual([1, 2]);
  });

  test('one audit entry says which tag and how many, and nobody’s name', async () => {
    const { needs, audited } = rig();
    await tagLearners(needs, add(ticked(1, 2)));
    expect(audited).toEqual([
      {
        action: 'learner-tags:add',
        subject: `tag/${risk.id}`,
        fields: ['tags'],
        reason: `learner-tagging/${taggingId}: 2 learners changed, 0 already so`,
      },
    ]);
  });

  test('and it can be taken back', async () => {
    const { needs, audited, withTag } = rig();
    await tagLearners(needs, add(ticked(1, 2)));
    expect(await undoTagging(needs, { taggingId })).toEqual({ ok: true, value: { restored: 2, leftAlone: 0 } });
    expect(withTag(risk.id)).toEqual([]);
    expect(audited.at(-1)).toMatchObject({ action: 'learner-tags:undo', subject: `learner-tagging/${taggingId}` });
    expect(await undoTagging(needs, { taggingId })).toEqual({ ok: false, refusal: { kind: 'nothing-to-undo' } });
    expect(audited).toHaveLength(2);
  });
});

describe('a tagging that would not do what was meant is refused, and does nothing', () => {
  test.each([
    ['a tag that is not there', add(ticked(1), rowId('tag GONE')), { kind: 'unknown-tag' }],
    ['a retired tag', add(ticked(1), old.id), { kind: 'retired-tag' }],
    ['learners that are not there', add(ticked(99)), { kind: 'no-learners' }],
    ['a search that cannot be opened', add(shown('another’s', 3)), { kind: 'search-unreadable' }],
    ['more learners than were shown', add(shown('sealed:okafor', 1)), { kind: 'not-as-many', expected: 1, found: 2 }],
  ] as const)('%s', async (_, input, refusal) => {
    const { needs, audited, withTag } = rig();
    expect(await tagLearners(needs, input)).toEqual({ ok: false, refusal });
    expect([...withTag(risk.id), ...withTag(old.id)]).toEqual([]);
    expect(audited).toEqual([]);
  });

  test('a retired tag can still be removed', async () => {
    const { needs } = rig();
    expect((await tagLearners(needs, { tagId: old.id, change: 'remove', learners: ticked(1) })).ok).toBe(true);
  });

  test('a filter that makes no sense is thrown out, not widened to everybody', () => {
    const input = add(shown(null, 3));
    expect(tagLearnersInput.safeParse(input).success).toBe(true);
    const selection = { find: null, academicYear: null, facets: { ...everybody.facets, site: ['north'] } };
    expect(tagLearnersInput.safeParse({ ...input, learners: { ...input.learners, selection } }).success).toBe(false);
  });
});
