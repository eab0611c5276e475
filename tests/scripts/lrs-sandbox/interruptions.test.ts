import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { learnerByUln, updateSingleLearner } from '@/lib/lrs';
import { interruptionOf, interruptions } from '@/scripts/lrs-sandbox/interruption';
import { aLearnerToUpdate } from '@/tests/builders/lrs/learners';
import { openSandbox, type SandboxRig } from '@/tests/support/lrs-sandbox';

let rig: SandboxRig;

beforeAll(async () => {
  rig = await openSandbox({ slowMs: 10_000 }, 2_000);
});

afterAll(() => rig.sandbox.stop());

const EXPECTED = {
  slow: { failure: 'no-answer', mayHaveActed: true },
  closed: { failure: 'maintenance', mayHaveActed: false },
  'out-of-hours': { meaning: 'out-of-hours' },
  'unknown-exception': { meaning: 'unknown-exception' },
  'drop-before': { failure: 'no-answer', mayHaveActed: true },
  'drop-after': { failure: 'no-answer', mayHaveActed: true },
  'half-answer': { failure: 'no-answer', mayHaveActed: true },
  'half-answer-unnoticed': { problem: 'not-well-formed' },
  garbled: { problem: 'not-well-formed' },
  'gateway-error': { failure: 'server-error', mayHaveActed: true },
} as const;

/** Those that do what is asked before they fail. */
const DOING = ['drop-after', 'half-answer', 'half-answer-unnoticed', 'garbled', 'gateway-error'];

const version = () => rig.sandbox.register.get(9900000055)?.record.VersionNumber ?? 0;

describe('the sandbox fails in every way that the client has to tell apart', () => {
  test('each way is tried', () => {
    expect(Object.keys(EXPECTED).toSorted()).toEqual(Object.keys(interruptions).toSorted());
  });

  test.each(Object.entries(EXPECTED))('%s', async (how, thrown) => {
    rig.sandbox.interrupt = () => how as keyof typeof EXPECTED;
    const before = version();
    const learner = aLearnerToUpdate({ VersionNumber: before, PlaceOfBirth: how });
    await expect(rig.clientFor().call(updateSingleLearner, learner)).rejects.toMatchObject(thrown);
    expect(version() - before).toBe(DOING.includes(how) ? 1 : 0);
  });

  test.each([
    ['Maintenance', 'maintenance'],
    ['Nightly', 'out-of-hours'],
    ['Exception', 'unknown-exception'],
    ['Garbled', 'not-well-formed'],
  ])('somebody called %s brings it about', async (FamilyName, what) => {
    rig.sandbox.interrupt = interruptionOf;
    const input = { findType: 'FUL', ULN: 9900000055, FamilyName, GivenName: 'Amara' } as const;
    const error = await rig
      .clientFor()
      .call(learnerByUln, input)
      .catch((thrown: unknown) => thrown);
    expect(Object.values(error as object)).toContain(what);
  });

  test('lines are cut at changes only, so that what became of them can be read', async () => {
    rig.sandbox.interrupt = interruptionOf;
    const input = { findType: 'FUL', ULN: 9900000012, FamilyName: 'Dropped', GivenName: 'Dana' } as const;
    expect(await rig.clientFor().call(learnerByUln, input)).toMatchObject({ ok: true, value: { kind: 'exact' } });
    const learner = aLearnerToUpdate({ ULN: 9900000012, FamilyName: 'Dropped' });
    await expect(rig.clientFor().call(updateSingleLearner, learner)).rejects.toMatchObject({ failure: 'no-answer' });
    expect(rig.sandbox.register.get(9900000012)?.record.VersionNumber).toBe(4);
  });
});
