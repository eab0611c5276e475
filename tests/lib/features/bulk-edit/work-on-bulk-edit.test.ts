import { describe, expect, test } from 'vitest';
import {
  forgetOldBulkEdits,
  listBulkEdits,
  openBulkEdit,
  requestApplying,
  requestUndo,
  startBulkEdit,
  workOnBulkEdit,
} from '@/lib/features/bulk-edit';
import { type BulkChange, rowsAsked } from '@/lib/features/bulk-edit/schema';
import { rowId } from '@/tests/builders/row-id';
import { aLearner, anAim } from '../../../builders/ilr/a-learner';
import {
  aBulkLearner,
  bulkEditRig,
  choiceId,
  choices,
  noLinks,
  toAimLink,
  toField,
} from '../../../support/bulk-edit-rig';
import { covers } from '../../../support/covers';

covers(
  'lib/features/bulk-edit/aim-link-steps.ts',
  'lib/features/bulk-edit/at-once-or-later.ts',
  'lib/features/bulk-edit/forget-old-bulk-edits.ts',
  'lib/features/bulk-edit/learner-values.ts',
  'lib/features/bulk-edit/meant-records.ts',
  'lib/features/bulk-edit/read-bulk-edits.ts',
  'lib/features/bulk-edit/request-applying.ts',
  'lib/features/bulk-edit/request-undo.ts',
  'lib/features/bulk-edit/schema.ts',
  'lib/features/bulk-edit/start-bulk-edit.ts',
  'lib/features/bulk-edit/work-on-row.ts',
);

type Rig = ReturnType<typeof bulkEditRig>;
const [risk, day] = choices.tags;

const start = async ({ needs }: Rig, change: BulkChange, academicYear = '2526'): Promise<string> => {
  const answer = await startBulkEdit(needs, { choiceId, academicYear, change });
  if (!answer.ok) throw new Error(answer.refusal.kind);
  return answer.value;
};
const apply = ({ needs }: Rig, bulkEditId: string) => requestApplying(needs, { bulkEditId });
const undo = ({ needs }: Rig, bulkEditId: string) => requestUndo(needs, { bulkEditId });
const outcomes = async ({ store }: Rig, id: string) => {
  const rows = await store.rows(id, { ...rowsAsked({}), limit: 1000 });
  return rows.map(({ outcome }) => outcome);
};
const statusOf = async ({ store }: Rig, id: string) => (await store.find(id))?.status;

const few = () =>
  bulkEditRig([
    aBulkLearner(aLearner({ LearnRefNumber: 'A', PlanLearnHours: 10 })),
    aBulkLearner(aLearner({ LearnRefNumber: 'B', PlanLearnHours: 100 })),
    aBulkLearner(null),
    aBulkLearner(aLearner({ LearnRefNumber: 'D', PlanLearnHours: null })),
  ]);
const to100 = toField('PlanLearnHours', '100');

describe('many learners are changed in three steps: looked at, applied, undone', () => {
  test('the preview changes nobody', async () => {
    const rig = few();
    const id = await start(rig, to100);
    expect(await statusOf(rig, id)).toBe('previewed');
    expect(await outcomes(rig, id)).toEqual(['planned', 'same', 'no-record', 'planned']);
    expect(rig.saved).toEqual([]);
  });

  test('applying changes those and no others, each with what changed', async () => {
    const rig = few();
    const id = await start(rig, to100);
    expect(await apply(rig, id)).toEqual({ ok: true, value: null });
    expect(await statusOf(rig, id)).toBe('applied');
    expect([1, 2, 4].map((number) => rig.learner(number)?.PlanLearnHours)).toEqual([100, 100, 100]);
    expect(rig.saved.map(({ number, action, differences }) => ({ number, action, differences }))).toEqual([
      { number: 1, action: 'learner:bulk-edit', differences: [{ path: 'PlanLearnHours', before: '10', after: '100' }] },
      { number: 4, action: 'learner:bulk-edit', differences: [{ path: 'PlanLearnHours', before: null, after: '100' }] },
    ]);
    expect(rig.audited).toEqual([{ action: 'bulk-edit:apply', subject: `bulk-edit/${id}`, reason: '2 learners' }]);
  });

  test('undoing brings back what was there, and can be done once', async () => {
    const rig = few();
    const id = await start(rig, to100);
    await apply(rig, id);
    expect((await undo(rig, id)).ok).toBe(true);
    expect([1, 2, 4].map((number) => rig.learner(number)?.PlanLearnHours)).toEqual([10, 100, null]);
    expect(await outcomes(rig, id)).toEqual(['undone', 'same', 'no-record', 'undone']);
    expect(rig.saved.at(-1)?.action).toBe('learner:undo-bulk-edit');
    expect(await undo(rig, id)).toEqual({ ok: false, refusal: { kind: 'nothing-to-undo' } });
  });

  test('pressing twice, or a job that hears of it late, changes nobody twice', async () => {
    const rig = few();
    const id = await start(rig, to100);
    await apply(rig, id);
    expect(await apply(rig, id)).toEqual({ ok: false, refusal: { kind: 'nothing-to-change' } });
    await workOnBulkEdit(rig.needs, id);
    expect(rig.saved).toHaveLength(2);
  });
});

describe('what somebody else does meanwhile stays', () => {
  test('who was changed since the preview is skipped, and named', async () => {
    const rig = few();
    const id = await start(rig, to100);
    rig.edit(1, { PlanLearnHours: 55 });
    rig.edit(4, { Postcode: 'HX1 1AA' });
    await apply(rig, id);
    expect(await outcomes(rig, id)).toEqual(['changed-meanwhile', 'same', 'no-record', 'applied']);
    expect(rig.learner(1)?.PlanLearnHours).toBe(55);
    expect(rig.learner(4)).toMatchObject({ PlanLearnHours: 100, Postcode: 'HX1 1AA' });
  });

  test('an aim that came or went since makes it another preview', async () => {
    const aims = [anAim({ AimSeqNumber: 1 }), anAim({ AimSeqNumber: 2, LearnAimRef: '60012345' })];
    const rig = bulkEditRig([aBulkLearner(aLearner({ LearningDelivery: aims }))]);
    const id = await start(rig, toField('CompStatus', '6', { record: 'LearningDelivery' }));
    rig.edit(1, { LearningDelivery: aims.slice(1) });
    await apply(rig, id);
    expect(await outcomes(rig, id)).toEqual(['changed-meanwhile']);
  });

  test('undoing leaves alone who was changed since, in that field or in that aim', async () => {
    const aims = [anAim({ AimSeqNumber: 1 }), anAim({ AimSeqNumber: 2, LearnAimRef: '60012345' })];
    const rig = bulkEditRig(
      ['A', 'B', 'C'].map((ref) => aBulkLearner(aLearner({ LearnRefNumber: ref, LearningDelivery: aims }))),
    );
    const id = await start(rig, toField('CompStatus', '6', { record: 'LearningDelivery' }));
    await apply(rig, id);
    const [first, second] = rig.learner(1)?.LearningDelivery ?? [];
    if (!first || !second) throw new Error('There are no aims');
    rig.edit(1, { LearningDelivery: [{ ...first, CompStatus: 2 }, second] });
    rig.edit(2, { LearningDelivery: [second, first] });
    await undo(rig, id);
    expect(await outcomes(rig, id)).toEqual(['left-alone', 'left-alone', 'undone']);
    expect(rig.learner(1)?.LearningDelivery.map(({ CompStatus }) => CompStatus)).toEqual([2, 6]);
    expect(rig.learner(3)?.LearningDelivery.map(({ CompStatus }) => CompStatus)).toEqual([1, 1]);
  });

  test('a tag that has become the main one since stays', async () => {
    const rig = bulkEditRig([aBulkLearner(aLearner()), aBulkLearner(null)]);
    const id = await start(rig, { kind: 'tag', how: 'add', id: risk?.id ?? '' });
    await apply(rig, id);
    const held = rig.learners.get(1);
    if (held) rig.learners.set(1, { ...held, links: { ...held.links, mainTagId: risk?.id ?? null } });
    await undo(rig, id);
    expect(await outcomes(rig, id)).toEqual(['left-alone', 'undone']);
    expect(rig.learners.get(2)?.links).toEqual(noLinks);
  });
});

describe('links are said in words in the history', () => {
  test('a main tag, with the tag that it brings', async () => {
    const links = { ...noLinks, tagIds: [day?.id ?? ''] };
    const rig = bulkEditRig([aBulkLearner(aLearner(), { links })]);
    const id = await start(rig, { kind: 'tag', how: 'main', id: risk?.id ?? '' });
    await apply(rig, id);
    expect(rig.saved[0]?.differences).toEqual([
      { path: 'Main tag', before: null, after: 'tag RISK (RISK)' },
      { path: 'Tags', before: 'tag DAY (DAY)', after: expect.stringContaining('tag RISK (RISK)') },
    ]);
    await undo(rig, id);
    expect(rig.learners.get(1)?.links).toEqual(links);
  });
});

describe('many are left to the job', () => {
  const many = () =>
    bulkEditRig(Array.from({ length: 450 }, (_, at) => aBulkLearner(aLearner({ LearnRefNumber: `L${at}` }))));

  test('which hears of it, and does all of them', async () => {
    const rig = many();
    const id = await start(rig, to100);
    expect(await statusOf(rig, id)).toBe('previewing');
    expect(rig.emitted).toMatchObject([{ name: 'bulk-edit/asked', data: { subjectId: id } }]);
    await workOnBulkEdit(rig.needs, id);
    expect((await rig.store.count(id)).planned).toBe(450);
    await apply(rig, id);
    expect(await statusOf(rig, id)).toBe('applying');
    await workOnBulkEdit(rig.needs, id);
    expect((await rig.store.count(id)).applied).toBe(450);
  });

  test('and which gives up when the person may not change learners any more, with nothing lost', async () => {
    const rig = many();
    const id = await start(rig, to100);
    await workOnBulkEdit({ ...rig.needs, provider: null }, id);
    expect(await statusOf(rig, id)).toBe('failed');
    const other = await start(rig, to100);
    await workOnBulkEdit(rig.needs, other);
    await apply(rig, other);
    await workOnBulkEdit({ ...rig.needs, provider: { ...rig.provider, role: 'officer' } }, other);
    expect(await statusOf(rig, other)).toBe('interrupted');
    expect((await apply(rig, other)).ok).toBe(true);
    await workOnBulkEdit(rig.needs, other);
    expect(await statusOf(rig, other)).toBe('applied');
  });

  test('a page of them is read at a time, and only those that stand as asked for', async () => {
    const rig = many();
    const id = await start(rig, to100);
    await workOnBulkEdit(rig.needs, id);
    const first = await openBulkEdit({ bulkEdits: rig.store }, { bulkEditId: id, ...rowsAsked({}) });
    expect([first?.rows.length, first?.next]).toEqual([50, 50]);
    const last = await openBulkEdit({ bulkEdits: rig.store }, { bulkEditId: id, ...rowsAsked({ after: '420' }) });
    expect([last?.rows.length, last?.next]).toEqual([30, null]);
    const refused = await openBulkEdit({ bulkEdits: rig.store }, { bulkEditId: id, ...rowsAsked({ show: 'refused' }) });
    expect(refused?.rows).toEqual([]);
    expect(await openBulkEdit({ bulkEdits: rig.store }, { bulkEditId: rowId('none'), ...rowsAsked({}) })).toBeNull();
  });
});

describe('what cannot be done is refused, and nothing is done', () => {
  const refusalOf = async (rig: Rig, change: BulkChange, more: { academicYear?: string; choiceId?: string } = {}) => {
    const answer = await startBulkEdit(rig.needs, { choiceId, academicYear: '2526', change, ...more });
    return answer.ok ? null : answer.refusal.kind;
  };

  test('of a start', async () => {
    const rig = few();
    expect(await refusalOf(rig, to100, { academicYear: '2425' })).toBe('year-closed');
    expect(await refusalOf(rig, toField('ULN', '1'))).toBe('unknown-field');
    expect(await refusalOf(rig, { kind: 'site', id: rowId('nowhere') })).toBe('unknown-choice');
    expect(await refusalOf(rig, { kind: 'site', id: choices.sites[1]?.id ?? '' })).toBe('unknown-choice');
    expect(await refusalOf(rig, { kind: 'tag', how: 'add', id: choices.tags[2]?.id ?? '' })).toBe('unknown-choice');
    expect(await refusalOf(rig, toAimLink('contract', choices.contracts[2]?.id ?? ''))).toBe('unknown-choice');
    expect(await refusalOf(rig, toAimLink('plan', rowId('nowhere')))).toBe('unknown-choice');
    expect(await refusalOf(rig, { kind: 'tag', how: 'remove', id: choices.tags[2]?.id ?? '' })).toBeNull();
    expect(await refusalOf(rig, to100, { choiceId: rowId('nobody') })).toBe('no-learners');
    expect((await listBulkEdits({ bulkEdits: rig.store })).bulkEdits).toHaveLength(1);
  });

  test('of somebody else’s', async () => {
    const rig = few();
    const id = await start(rig, to100);
    const other = { ...rig.needs, provider: { ...rig.provider, userId: rowId('other user') } };
    expect(await requestApplying(other, { bulkEditId: id })).toEqual({ ok: false, refusal: { kind: 'not-yours' } });
    await apply(rig, id);
    expect(await requestUndo(other, { bulkEditId: id })).toEqual({ ok: false, refusal: { kind: 'not-yours' } });
  });

  test('of one that would change nobody, or is not there', async () => {
    const rig = few();
    const id = await start(rig, toField('Sex', 'FEMALE'));
    expect(await apply(rig, id)).toEqual({ ok: false, refusal: { kind: 'nothing-to-change' } });
    expect(await apply(rig, rowId('none'))).toEqual({ ok: false, refusal: { kind: 'not-ready' } });
    expect(await undo(rig, id)).toEqual({ ok: false, refusal: { kind: 'nothing-to-undo' } });
  });

  test('of one that is a day old', async () => {
    const rig = few();
    const [looked, applied] = [await start(rig, to100), await start(rig, to100)];
    await apply(rig, applied);
    rig.later(25);
    expect(await apply(rig, looked)).toEqual({ ok: false, refusal: { kind: 'too-late' } });
    expect(await undo(rig, applied)).toEqual({ ok: false, refusal: { kind: 'too-late' } });
  });
});

describe('what a bulk edit keeps of learners goes', () => {
  test('after two days, with the preview that was never applied', async () => {
    const rig = few();
    const id = await start(rig, to100);
    rig.later(47);
    await forgetOldBulkEdits(rig.stores);
    expect(await statusOf(rig, id)).toBe('previewed');
    rig.later(2);
    await forgetOldBulkEdits(rig.stores);
    expect(await statusOf(rig, id)).toBe('expired');
    const rows = await rig.store.rows(id, { ...rowsAsked({}), limit: 10 });
    expect(rows.flatMap(({ changes }) => changes)).toEqual([]);
  });
});
