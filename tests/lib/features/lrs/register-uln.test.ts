import { describe, expect, test } from 'vitest';
import { lookUpChange, readLrsTab, registerUln, restChange } from '@/lib/features/lrs';
import type { RegisterUlnInput } from '@/lib/features/lrs/schema';
import { memoryLrsCredentials } from '@/tests/fakes/memory-lrs-settings';
import { covers } from '@/tests/support/covers';
import { aWalk, nia, why } from '@/tests/support/lrs-walk';

covers('lib/features/lrs/look-up-change.ts', 'lib/features/lrs/read-lrs-tab.ts');

const details = {
  FamilyName: 'Newcomer',
  GivenName: 'Nia',
  DateOfBirth: '8 Aug 2008',
  Gender: '2',
  LastKnownPostCode: 'CF10 1AA',
  VerificationType: '2',
  OtherVerificationDescription: '',
  AbilityToShare: '1',
};
const register = (
  walk: ReturnType<typeof aWalk>,
  more: Partial<RegisterUlnInput['details']> = {},
  others: number[] = [],
) => registerUln(walk.needs, { ...why, details: { ...details, ...more }, othersSeen: others });

const tab = ({ stores, needs }: ReturnType<typeof aWalk>) =>
  readLrsTab(
    {
      ...stores,
      lrsLedger: stores.ledger,
      lrsStops: stores.stops,
      lrsCredentials: memoryLrsCredentials(),
      lrsPlace: () => ({ host: 'localhost', isSandbox: true }),
      clock: needs.clock,
    },
    1,
  );

describe('a learner whom the LRS does not have is registered once', () => {
  test('the new number, and what was said of them, are put on the learner', async () => {
    const walk = aWalk(nia);
    const registered = await register(walk);
    if (!registered.ok) throw new Error(registered.refusal.kind);
    expect(walk.person()).toMatchObject({
      uln: registered.value,
      link: { record: { ULN: registered.value }, details: { VerificationType: '2', AbilityToShare: '1' } },
    });
    expect((await tab(walk))?.openChange).toBeNull();
  });

  test('somebody whom it has is not registered again', async () => {
    const walk = aWalk(nia);
    const zoe = {
      FamilyName: 'Brontë-Müller',
      GivenName: 'Zoë',
      DateOfBirth: '2006-07-07',
      LastKnownPostCode: 'LS1 4AP',
    };
    expect(await register(walk, zoe)).toMatchObject({
      ok: false,
      refusal: { kind: 'already-registered', learner: { ULN: 9900000004 } },
    });
  });

  test('people who could be the learner are shown first, and may be others', async () => {
    const walk = aWalk(nia);
    const sam = {
      FamilyName: 'Taylor',
      GivenName: 'Sam',
      DateOfBirth: '2004-01-19',
      LastKnownPostCode: 'SW1A 2AA',
      Gender: '9',
    };
    const shown = await register(walk, sam);
    if (shown.ok || shown.refusal.kind !== 'possible-matches') throw new Error('Nobody was shown.');
    const others = shown.refusal.learners.map(({ ULN }) => ULN);
    expect(others.length).toBeGreaterThan(1);
    expect((await register(walk, sam, others)).ok).toBe(true);
  });

  test('what was seen instead of a document has to be said', async () => {
    const walk = aWalk(nia);
    expect(await register(walk, { VerificationType: '999' })).toMatchObject({
      refusal: { kind: 'request-invalid', problems: [{ path: 'Learner/OtherVerificationDescription' }] },
    });
    expect(walk.sandbox.asked).not.toContain('RegisterLearner');
  });
});

describe('a registration without an answer is looked up and never repeated', () => {
  const lost = async () => {
    const walk = aWalk(nia);
    walk.sandbox.mishap = (element) => (element === 'RegisterLearner' ? 'late' : null);
    expect(await register(walk)).toMatchObject({ refusal: { kind: 'outcome-unknown' } });
    const open = (await tab(walk))?.openChange;
    if (!open) throw new Error('The tab does not say that something is open.');
    return { walk, open };
  };

  test('the tab says so, and nothing else can be registered meanwhile', async () => {
    const { walk, open } = await lost();
    expect(open).toMatchObject({ kind: 'register', state: 'unknown', uln: null });
    expect(await register(walk)).toMatchObject({ refusal: { kind: 'change-under-way' } });
  });

  test('one that came late is found, and the tab offers its number', async () => {
    const { walk, open } = await lost();
    walk.sandbox.arrive();
    const settled = await lookUpChange(walk.needs, { learner: 1, changeId: open.id });
    expect(settled).toMatchObject({ ok: true, value: { status: 'confirmed' } });
    expect((await tab(walk))?.openChange).toMatchObject({ state: 'registered', uln: expect.any(Number) });
  });

  test('one that never came can be asked for anew after a minute', async () => {
    const { walk, open } = await lost();
    walk.turnClock(61_000);
    const settled = await lookUpChange(walk.needs, { learner: 1, changeId: open.id });
    expect(settled).toMatchObject({ value: { status: 'rejected', reason: 'did-not-arrive' } });
    expect((await tab(walk))?.openChange).toBeNull();
  });

  test('a person can let it rest, but only that of this learner', async () => {
    const { walk, open } = await lost();
    const other = { learner: 1, changeId: '0199a000-0000-7000-8000-00000000ffff' };
    expect(await restChange(walk.needs, other)).toEqual({ ok: false, refusal: { kind: 'no-such-change' } });
    expect((await lookUpChange(walk.needs, other)).ok).toBe(false);
    expect((await restChange(walk.needs, { learner: 1, changeId: open.id })).ok).toBe(true);
    expect((await tab(walk))?.openChange).toBeNull();
  });
});
