import { describe, expect, test } from 'vitest';
import { settleChange, updateLrsLearner } from '@/lib/features/lrs';
import { covers } from '@/tests/support/covers';
import { anUpdateInput, lrsInMemory } from '@/tests/support/lrs-in-memory';

covers('lib/features/lrs/send-change.ts', 'lib/features/lrs/compare-records.ts');

const BEN = 9900000063;
const updates = (asked: readonly string[]) => asked.filter((element) => element === 'UpdateLearner').length;

describe('an update changes the record that was seen, and no other', () => {
  test('what is changed is sent with everything that is not', async () => {
    const { needs, sandbox, changes } = lrsInMemory();
    const before = sandbox.register.get(BEN)?.record;
    const updated = await updateLrsLearner(needs, anUpdateInput());
    expect(updated).toMatchObject({ ok: true, value: { uln: BEN } });
    expect(sandbox.register.get(BEN)?.record).toEqual({
      ...before,
      PlaceOfBirth: 'York',
      VersionNumber: 4,
      LastUpdatedDate: '2026-10-05',
    });
    expect(changes()).toMatchObject([{ status: 'confirmed', fields: ['PlaceOfBirth'], content: null }]);
  });

  test('the audit says who changed which fields and why, and no value', async () => {
    const { needs, audited, changes } = lrsInMemory();
    await updateLrsLearner(needs, anUpdateInput());
    const subject = `lrs-change/${changes()[0]?.id}`;
    expect(audited).toEqual([
      { action: 'lrs:update', subject, fields: ['PlaceOfBirth'], reason: 'The details differ.' },
      { action: 'lrs:confirmed', subject, reason: undefined },
    ]);
    expect(JSON.stringify(audited)).not.toContain('York');
  });

  test.each([
    [
      'another version than the one that was seen',
      { versionSeen: 2 },
      { kind: 'changed-since-read', current: { VersionNumber: 3 } },
    ],
    ['nothing', { changes: { PlaceOfBirth: 'Leeds' } }, { kind: 'nothing-to-change' }],
    ['a number that is not there', { uln: 1026893096 }, { kind: 'uln-not-found' }],
    [
      'a number that was merged',
      { uln: 9900000020, familyName: 'Evans', givenName: 'Chloe' },
      { kind: 'linked', master: { ULN: 9900000071 } },
    ],
    ['the record of somebody else', { uln: 9900000098 }, { kind: 'somebody-else' }],
    [
      'an opt-out, without the notice',
      { uln: 9900000098, familyName: 'Hughes', givenName: 'Grace', changes: { AbilityToShare: '1' } },
      { kind: 'notice-not-confirmed' },
    ],
  ])('%s: refused, and nothing is sent or written down', async (_, more, refusal) => {
    const { needs, sandbox, changes } = lrsInMemory();
    expect(await updateLrsLearner(needs, anUpdateInput(more))).toMatchObject({ ok: false, refusal });
    expect([updates(sandbox.asked), changes().length]).toEqual([0, 0]);
  });

  test('an old opt-out is replaced when the notice has been given', async () => {
    const { needs, sandbox } = lrsInMemory();
    const grace = { uln: 9900000098, familyName: 'Hughes', givenName: 'Grace', changes: { AbilityToShare: '1' } };
    expect(await updateLrsLearner(needs, anUpdateInput({ ...grace, isNoticeGiven: true }))).toMatchObject({ ok: true });
    expect(sandbox.register.get(9900000098)?.record.AbilityToShare).toBe('1');
  });

  test('a name may change, and nobody takes the learner for somebody else', async () => {
    const { needs, sandbox } = lrsInMemory();
    expect(await updateLrsLearner(needs, anUpdateInput({ changes: { FamilyName: 'Cole' } }))).toMatchObject({
      ok: true,
    });
    expect(sandbox.register.get(BEN)?.record.FamilyName).toBe('Cole');
  });

  test('a change that the LRS refuses ends as rejected, with its code', async () => {
    const { needs, changes } = lrsInMemory();
    expect(await updateLrsLearner(needs, anUpdateInput({ changes: { AbilityToShare: '0' } }))).toMatchObject({
      ok: false,
      refusal: { kind: 'rejected', reason: 'ability-to-share-refused', code: 'WSRC0014' },
    });
    expect(changes()).toMatchObject([{ status: 'rejected', reason: 'ability-to-share-refused', content: null }]);
  });

  test('a value outside the limits is told by its field, and is not sent', async () => {
    const { needs, sandbox, changes } = lrsInMemory();
    const refusal = { kind: 'request-invalid', problems: [{ path: 'Learner/EmailAddress', kind: 'wrong-form' }] };
    const input = anUpdateInput({ changes: { EmailAddress: 'a@b' } });
    expect(await updateLrsLearner(needs, input)).toMatchObject({ ok: false, refusal });
    expect(updates(sandbox.asked)).toBe(0);
    expect(changes()).toMatchObject([{ status: 'rejected', reason: 'not-sent' }]);
  });
});

describe('two people at once do not write over each other', () => {
  test('while one change is under way, no other is begun for the same learner or the same number', async () => {
    const { needs, sandbox, stores } = lrsInMemory();
    sandbox.mishap = (element) => (element === 'UpdateLearner' ? 'late' : null);
    await updateLrsLearner(needs, anUpdateInput());
    const again = await updateLrsLearner(needs, anUpdateInput({ subject: 'learner/99' }));
    expect(again).toEqual({ ok: false, refusal: { kind: 'change-under-way' } });
    expect(updates(sandbox.asked)).toBe(1);
    expect(await stores.ledger.listUnsettled(new Date('2030-01-01'))).toHaveLength(1);
  });

  test('somebody who is quicker between our reading and our sending wins, and we are shown what they wrote', async () => {
    const { needs, sandbox, changes } = lrsInMemory();
    const held = sandbox.register.get(BEN);
    if (held === null) throw new Error('Benjamin is not there.');
    sandbox.mishap = (element) => {
      const { VersionNumber } = held.record;
      const theirs = { EmailAddress: 'theirs@example.com', VersionNumber: VersionNumber + 1 };
      if (element === 'UpdateLearner') sandbox.register.put({ ...held, record: { ...held.record, ...theirs } });
      return null;
    };
    expect(await updateLrsLearner(needs, anUpdateInput())).toMatchObject({
      ok: false,
      refusal: { kind: 'changed-since-read', current: { EmailAddress: 'theirs@example.com', VersionNumber: 4 } },
    });
    expect(sandbox.register.get(BEN)?.record).toMatchObject({ PlaceOfBirth: 'Leeds', VersionNumber: 4 });
    expect(changes()).toMatchObject([{ status: 'rejected', reason: 'stale-version', code: 'WSRC0013' }]);
  });
});

describe('an update without an answer is looked up, and never sent again', () => {
  test.each(['lost-after', 'half', 'garbled'] as const)(
    '%s: it was done, which the register shows at once',
    async (mishap) => {
      const { needs, sandbox, changes } = lrsInMemory();
      sandbox.mishap = (element) => (element === 'UpdateLearner' ? mishap : null);
      expect(await updateLrsLearner(needs, anUpdateInput())).toMatchObject({ ok: true, value: { uln: BEN } });
      expect(changes()).toMatchObject([{ status: 'confirmed' }]);
      expect(updates(sandbox.asked)).toBe(1);
    },
  );

  test('it did not arrive: unknown until it cannot come late, then rejected, and it may be asked for anew', async () => {
    const { needs, sandbox, changes, turnClock } = lrsInMemory();
    sandbox.mishap = (element) => (element === 'UpdateLearner' ? 'lost-before' : null);
    const sent = await updateLrsLearner(needs, anUpdateInput());
    expect(sent).toMatchObject({ ok: false, refusal: { kind: 'outcome-unknown', reason: 'no-answer' } });
    const changeId = changes()[0]?.id ?? '';
    sandbox.mishap = () => null;
    expect(await settleChange(needs, { changeId })).toMatchObject({ ok: true, value: { status: 'unknown' } });
    turnClock(60_000);
    expect(await settleChange(needs, { changeId })).toMatchObject({ ok: true, value: { reason: 'did-not-arrive' } });
    expect(await updateLrsLearner(needs, anUpdateInput())).toMatchObject({ ok: true });
    expect(sandbox.register.get(BEN)?.record.VersionNumber).toBe(4);
  });

  test('it comes late, while it is still unknown: confirmed', async () => {
    const { needs, sandbox, changes } = lrsInMemory();
    sandbox.mishap = (element) => (element === 'UpdateLearner' ? 'late' : null);
    await updateLrsLearner(needs, anUpdateInput());
    sandbox.arrive();
    const settled = await settleChange(needs, { changeId: changes()[0]?.id ?? '' });
    expect(settled).toMatchObject({ ok: true, value: { status: 'confirmed' } });
  });

  test('one that comes after everything, when another has been made, is refused by the version that it names', async () => {
    const { needs, sandbox, changes, turnClock } = lrsInMemory();
    sandbox.mishap = (element) => (element === 'UpdateLearner' ? 'late' : null);
    await updateLrsLearner(needs, anUpdateInput({ changes: { PlaceOfBirth: 'Late' } }));
    turnClock(60_000);
    sandbox.mishap = () => null;
    await settleChange(needs, { changeId: changes()[0]?.id ?? '' });
    await updateLrsLearner(needs, anUpdateInput());
    sandbox.arrive();
    expect(sandbox.register.get(BEN)?.record).toMatchObject({ PlaceOfBirth: 'York', VersionNumber: 4 });
  });

  test.each([
    ['unreachable', 'not-sent'],
    ['maintenance', 'lrs-closed'],
  ] as const)('%s: nothing has left, so there is nothing to look up', async (mishap, reason) => {
    const { needs, sandbox, changes } = lrsInMemory();
    sandbox.mishap = (element) => (element === 'UpdateLearner' ? mishap : null);
    expect(await updateLrsLearner(needs, anUpdateInput())).toMatchObject({ refusal: { kind: 'rejected', reason } });
    expect(changes()).toMatchObject([{ status: 'rejected', reason }]);
    expect(sandbox.asked).toEqual(['FindLearnerByULN']);
  });
});
