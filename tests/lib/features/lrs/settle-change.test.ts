import { describe, expect, test } from 'vitest';
import { leaveToPerson, registerLrsLearner, settleChange, settleUnsettled, updateLrsLearner } from '@/lib/features/lrs';
import { covers } from '@/tests/support/covers';
import { anUpdateInput, aRegisterInput, lrsInMemory } from '@/tests/support/lrs-in-memory';
import { ServerDied } from '@/tests/support/lrs-rig';

covers('lib/features/lrs/settle-unsettled.ts');

const MINUTE_MS = 60_000;
const BEN = 9900000063;
const UNITS_MAX = 12;

/** An update whose answer is lost after it was done or before. */
const anUnknownUpdate = async (mishap: 'late' | 'lost-before') => {
  const rig = lrsInMemory();
  rig.sandbox.mishap = (element) => (element === 'UpdateLearner' ? mishap : null);
  await updateLrsLearner(rig.needs, anUpdateInput());
  rig.sandbox.mishap = () => null;
  const changeId = rig.changes()[0]?.id ?? '';
  return { ...rig, changeId, settle: () => settleChange(rig.needs, { changeId }) };
};

describe('what became of a change is read, and only what is sure is written down', () => {
  test('a record that is neither as before nor as intended is left for a person, and rests when they say so', async () => {
    const { sandbox, settle, needs, changeId, changes, turnClock } = await anUnknownUpdate('lost-before');
    const held = sandbox.register.get(BEN);
    if (held === null) throw new Error('Benjamin is not there.');
    sandbox.register.put({ ...held, record: { ...held.record, PlaceOfBirth: 'Bath', VersionNumber: 7 } });
    turnClock(MINUTE_MS);
    expect(await settle()).toMatchObject({ ok: true, value: { status: 'unknown', reason: 'differs' } });
    expect(await leaveToPerson(needs, { changeId })).toEqual({ ok: true, value: null });
    expect(changes()).toMatchObject([{ status: 'rejected', reason: 'left-to-person', content: null }]);
    expect(await leaveToPerson(needs, { changeId })).toMatchObject({ refusal: { kind: 'no-such-change' } });
  });

  test('a version that went up with our values and a tidied postcode is ours', async () => {
    const { sandbox, settle } = await anUnknownUpdate('late');
    sandbox.arrive();
    const held = sandbox.register.get(BEN);
    if (held === null) throw new Error('Benjamin is not there.');
    sandbox.register.put({ ...held, record: { ...held.record, LastKnownPostCode: 'LS27HZ', FamilyName: 'ADEYEMI' } });
    expect(await settle()).toMatchObject({ ok: true, value: { status: 'confirmed' } });
  });

  test('while the LRS cannot be asked it stays unknown', async () => {
    const { sandbox, settle, changes } = await anUnknownUpdate('lost-before');
    sandbox.mishap = () => 'maintenance';
    expect(await settle()).toMatchObject({ ok: false, refusal: { kind: 'lrs-closed' } });
    expect(changes()).toMatchObject([{ status: 'unknown' }]);
  });

  test('what is settled already, or was never there, cannot be settled', async () => {
    const { needs, changes } = lrsInMemory();
    await updateLrsLearner(needs, anUpdateInput());
    for (const changeId of [changes()[0]?.id ?? '', crypto.randomUUID()])
      expect(await settleChange(needs, { changeId })).toEqual({ ok: false, refusal: { kind: 'no-such-change' } });
  });
});

describe.each([
  ['update', (rig: ReturnType<typeof lrsInMemory>) => updateLrsLearner(rig.needs, anUpdateInput())],
  ['registration', (rig: ReturnType<typeof lrsInMemory>) => registerLrsLearner(rig.needs, aRegisterInput())],
] as const)('a server that dies at any point of an %s leaves a change that can be settled', (_, press) => {
  const deaths = Array.from({ length: UNITS_MAX }, (_unit, at) =>
    (['before', 'after'] as const).map((when) => ({ at: at + 1, when })),
  ).flat();

  const isMade = ({ sandbox }: ReturnType<typeof lrsInMemory>) =>
    sandbox.register.get(BEN)?.record.PlaceOfBirth === 'York' ||
    sandbox.register.search(aRegisterInput().learner).exact.length === 1;

  test.each(deaths)('$when unit $at', async (death) => {
    const rig = lrsInMemory();
    rig.dieAt(death);
    const died = await press(rig).catch((error: unknown) => error);
    rig.dieAt(null);
    if (!(died instanceof ServerDied)) expect(died).toMatchObject({ ok: true });
    expect(await settleUnsettled(rig.needs)).toBe(0);
    rig.turnClock(2 * MINUTE_MS);
    await settleUnsettled(rig.needs);
    const [change] = rig.changes();
    expect(['confirmed', 'rejected', undefined]).toContain(change?.status);
    expect(change?.status === 'confirmed').toBe(isMade(rig));
    // What was not made may be asked for again.
    if (!isMade(rig)) expect(await press(rig)).toMatchObject({ ok: true });
    expect(rig.sandbox.asked.filter((element) => /^(Update|Register)/.test(element))).toHaveLength(1);
  });

  test('the deaths go beyond the last unit of work', async () => {
    const rig = lrsInMemory();
    rig.dieAt({ at: UNITS_MAX, when: 'before' });
    expect(await press(rig)).toMatchObject({ ok: true });
  });
});
