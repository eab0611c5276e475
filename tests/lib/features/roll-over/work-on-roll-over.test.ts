import { describe, expect, it } from 'vitest';
import {
  failRollOver,
  findRollOver,
  listRollOvers,
  previewLearners,
  requestMaking,
  requestUndo,
  rollOverChoices,
  startRollOver,
  workOnRollOver,
} from '@/lib/features/roll-over';
import { academicYears, type Learner, offeredYears } from '@/lib/ilr';
import { aLearner, anAim } from '@/tests/builders/ilr/a-learner';
import { covers } from '@/tests/support/covers';
import { NOW, rollOverRig } from '@/tests/support/roll-over-rig';

covers(
  'lib/features/roll-over/ask-for-work.ts',
  'lib/features/roll-over/read-roll-overs.ts',
  'lib/features/roll-over/request-making.ts',
  'lib/features/roll-over/request-undo.ts',
  'lib/features/roll-over/roll-learner.ts',
  'lib/features/roll-over/start-roll-over.ts',
  'lib/features/roll-over/tally.ts',
  'lib/features/roll-over/year-pair.ts',
);

const goesOn = (ref: string) => aLearner({ LearnRefNumber: ref, PlanLearnHours: 540 });
const hasEnded = aLearner({
  LearnRefNumber: 'L2',
  LearningDelivery: [anAim({ CompStatus: 2, LearnActEndDate: '2026-07-01', Outcome: 1 })],
});
const isThere = aLearner({ LearnRefNumber: 'L3', FamilyName: 'Kept' });

const three: readonly Readonly<Record<string, Learner>>[] = [
  { '2526': goesOn('L1') },
  { '2526': hasEnded },
  { '2526': goesOn('L3'), '2627': isThere },
];

type Rig = ReturnType<typeof rollOverRig>;

const started = async (rig: Rig): Promise<string> => {
  const answer = await startRollOver(rig.needs, { from: '2526' });
  if (!answer.ok) throw new Error(answer.refusal.kind);
  return answer.value;
};

const previewed = async (rig: Rig): Promise<string> => {
  const rollOverId = await started(rig);
  await workOnRollOver(rig.job, rollOverId);
  return rollOverId;
};

const made = async (rig: Rig): Promise<string> => {
  const rollOverId = await previewed(rig);
  expect(await requestMaking(rig.needs, { rollOverId })).toEqual({ ok: true, value: null });
  await workOnRollOver(rig.job, rollOverId);
  return rollOverId;
};

const statusOf = async (rig: Rig, id: string) => (await rig.rollOvers.find(id))?.status;

describe('a roll-over is previewed, made and undone', () => {
  it('says first what it would do, and makes nothing', async () => {
    const rig = rollOverRig(three);
    const id = await previewed(rig);
    expect(await findRollOver({ rollOvers: rig.rollOvers }, id)).toMatchObject({
      fromYear: '2526',
      toYear: '2627',
      status: 'previewed',
      learnersDone: 3,
      counts: {
        learners: 3,
        rolled: 1,
        leftOut: 1,
        present: 1,
        rules: { 'aim-continues': 1, 'aim-has-ended': 1, 'entered-anew-each-year': 1 },
      },
    });
    expect(rig.stored[0]).not.toHaveProperty('2627');
    expect(await listRollOvers({ rollOvers: rig.rollOvers })).toHaveLength(1);
  });

  it('explains each learner of the preview, by number', async () => {
    const rig = rollOverRig(three);
    const rollOverId = await previewed(rig);
    const page = await previewLearners(rig.job, { rollOverId, after: 0 });
    expect(page?.map(({ learnerNumber, learnRefNumber, outcome }) => [learnerNumber, learnRefNumber, outcome])).toEqual(
      [
        [1, 'L1', 'rolled'],
        [2, 'L2', 'left-out'],
        [3, 'L3', 'present'],
      ],
    );
    expect(page?.[0]?.decisions.map(({ rule }) => rule)).toEqual(['aim-continues', 'entered-anew-each-year']);
    expect((await previewLearners(rig.job, { rollOverId, after: 2 }))?.length).toBe(1);
    expect(await previewLearners(rig.job, { rollOverId: crypto.randomUUID(), after: 0 })).toBeNull();
  });

  it('makes the records, leaves alone those that are there, and does nothing the second time', async () => {
    const rig = rollOverRig(three);
    const id = await made(rig);
    expect(await statusOf(rig, id)).toBe('made');
    expect(rig.stored[0]?.['2627']).toMatchObject({ LearnRefNumber: 'L1', PlanLearnHours: null });
    expect(rig.stored[1]).not.toHaveProperty('2627');
    expect(rig.stored[2]?.['2627']).toBe(isThere);
    expect(rig.madeBy.get(id)).toMatchObject([
      { learnerNumber: 1, aims: [0], differences: [{ path: 'PlanLearnHours', before: '540', after: null }] },
    ]);

    const before = rig.stored.map((one) => one['2627']);
    await workOnRollOver(rig.job, id);
    const again = await previewed(rig);
    expect((await rig.rollOvers.find(again))?.counts).toMatchObject({ rolled: 0, leftOut: 1, present: 2 });
    expect(await requestMaking(rig.needs, { rollOverId: again })).toEqual({
      ok: false,
      refusal: { kind: 'nothing-to-make' },
    });
    expect(rig.stored.map((one) => one['2627'])).toEqual(before);
  });

  it('goes through more learners than it reads at once', async () => {
    const rig = rollOverRig(Array.from({ length: 1001 }, (_, at) => ({ '2526': goesOn(`L${at}`) })));
    const id = await made(rig);
    expect((await rig.rollOvers.find(id))?.counts).toMatchObject({ learners: 1001, rolled: 1001 });
    expect(rig.stored.filter((one) => one['2627'] !== undefined)).toHaveLength(1001);
  });

  it('is undone until something was edited', async () => {
    const rig = rollOverRig(three);
    const rollOverId = await made(rig);
    rig.edit(2);
    expect(await requestUndo(rig.needs, { rollOverId })).toEqual({
      ok: false,
      refusal: { kind: 'edited-since', records: 2 },
    });
    rig.edit(0);
    expect(await requestUndo(rig.needs, { rollOverId })).toEqual({ ok: true, value: null });
    expect(await requestUndo(rig.needs, { rollOverId })).toEqual({ ok: false, refusal: { kind: 'not-made' } });
    await workOnRollOver(rig.job, rollOverId);
    expect(await statusOf(rig, rollOverId)).toBe('undone');
    expect(rig.stored[0]).not.toHaveProperty('2627');
    expect(rig.stored[2]?.['2627']).toBe(isThere);
  });

  it('writes down who asked, and lets the job know each time under an id of its own', async () => {
    const rig = rollOverRig(three);
    const rollOverId = await made(rig);
    await requestUndo(rig.needs, { rollOverId });
    expect(rig.audited.map(({ action, subject }) => [action, subject])).toEqual([
      ['roll-over:ask-to-preview', `roll-over/${rollOverId}`],
      ['roll-over:ask-to-make', `roll-over/${rollOverId}`],
      ['roll-over:ask-to-undo', `roll-over/${rollOverId}`],
    ]);
    const { tenantId, ukprn } = rig.needs.provider;
    const data = { tenantId, ukprn, subjectId: rollOverId };
    expect(rig.emitted.map((event) => [event.name, event.data])).toEqual(
      Array.from({ length: 3 }, () => ['roll-over/asked', data]),
    );
    expect(new Set(rig.emitted.map(({ id }) => id)).size).toBe(3);
  });

  it('refuses a year that has no open year after it, and a second one at the same time', async () => {
    const rig = rollOverRig(three);
    for (const from of ['2627', '1819'])
      expect(await startRollOver(rig.needs, { from })).toEqual({ ok: false, refusal: { kind: 'no-next-year' } });
    const years = offeredYears({ provisional: false });
    expect((await startRollOver({ ...rig.needs, years }, { from: '2526' })).ok).toBe(false);
    await started(rig);
    expect(await startRollOver(rig.needs, { from: '2526' })).toEqual({ ok: false, refusal: { kind: 'under-way' } });
    expect((await startRollOver(rig.needs, { from: '2425' })).ok).toBe(true);
    expect(rollOverChoices(academicYears).map(({ from, to }) => [from.code, to.code])).toEqual([
      ['2425', '2526'],
      ['2526', '2627'],
    ]);
    expect(rollOverChoices(years).map(({ to }) => to.code)).toEqual(['2526']);
  });

  it('makes nothing before the preview is there', async () => {
    const rig = rollOverRig(three);
    const rollOverId = await started(rig);
    expect(await requestMaking(rig.needs, { rollOverId })).toEqual({ ok: false, refusal: { kind: 'not-ready' } });
  });

  it('fails when the person may not roll over any more, and says so of what gave up', async () => {
    const rig = rollOverRig(three);
    const id = await started(rig);
    await workOnRollOver({ ...rig.job, provider: { ...rig.needs.provider, role: 'auditor' } }, id);
    expect(await rig.rollOvers.open(id)).toMatchObject({ status: 'failed', finishedAt: NOW });
    const rollOverId = await made(rig);
    await requestUndo(rig.needs, { rollOverId });
    await failRollOver(rig.job, rollOverId);
    expect(await statusOf(rig, rollOverId)).toBe('made');
    await workOnRollOver({ ...rig.job, provider: null }, crypto.randomUUID());
  });
});
