import { describe, expect, test } from 'vitest';
import { registerLrsLearner, settleChange } from '@/lib/features/lrs';
import { aLearnerToRegister } from '@/tests/builders/lrs/learners';
import { aRegisterInput, lrsInMemory } from '@/tests/support/lrs-in-memory';

const NIA = {
  GivenName: 'Nia',
  FamilyName: 'Newcomer',
  DateOfBirth: '2008-08-08',
  Gender: '2',
  LastKnownPostCode: 'CF10 1AA',
};
const count = (asked: readonly string[], element: string) => asked.filter((one) => one === element).length;
const rightAfter = (learner: Partial<typeof NIA>) => aLearnerToRegister({ ...NIA, ...learner });

describe('nobody is registered before a search with the same details has found nobody', () => {
  test('a search comes right before the registration', async () => {
    const { needs, sandbox, changes } = lrsInMemory();
    const registered = await registerLrsLearner(needs, aRegisterInput());
    if (!registered.ok) throw new Error(registered.refusal.kind);
    expect(sandbox.asked).toEqual(['FindLearnerByDemographics', 'RegisterLearner']);
    expect(sandbox.register.get(registered.value.uln)?.record).toMatchObject(NIA);
    expect(changes()).toMatchObject([{ status: 'confirmed', uln: registered.value.uln, content: null }]);
  });

  test.each([
    [
      'who is registered already',
      { GivenName: 'Amara', FamilyName: 'Okafor', DateOfBirth: '2007-03-14', LastKnownPostCode: 'ls14ap' },
      { kind: 'already-registered', learner: { ULN: 9900000055 } },
    ],
    [
      'whose record was merged',
      { GivenName: 'Chloe', FamilyName: 'Evans', DateOfBirth: '2005-06-30', LastKnownPostCode: 'M1 2AB' },
      { kind: 'already-registered', learner: { ULN: 9900000071 } },
    ],
    [
      'who may be one of two',
      { GivenName: 'Sam', FamilyName: 'Taylor', DateOfBirth: '2004-01-19' },
      { kind: 'possible-matches', learners: [{}, {}] },
    ],
    [
      'who may be one of many',
      { GivenName: 'Jo', FamilyName: 'Smith', DateOfBirth: '2006-01-01' },
      { kind: 'too-many-matches' },
    ],
    ['whose name is too long', { FamilyName: 'x'.repeat(36) }, { kind: 'request-invalid' }],
  ])('somebody %s is not', async (_, more, refusal) => {
    const { needs, sandbox, changes } = lrsInMemory();
    const input = aRegisterInput({ learner: rightAfter(more) });
    expect(await registerLrsLearner(needs, input)).toMatchObject({ ok: false, refusal });
    expect([count(sandbox.asked, 'RegisterLearner'), changes().length]).toEqual([0, 0]);
  });

  test('candidates are no hindrance once a person has seen each of them', async () => {
    const { needs } = lrsInMemory();
    const sam = { GivenName: 'Sam', FamilyName: 'Taylor', DateOfBirth: '2004-01-19' };
    const input = (othersSeen: number[]) => aRegisterInput({ learner: rightAfter(sam), othersSeen });
    expect(await registerLrsLearner(needs, input([9900000039]))).toMatchObject({
      refusal: { kind: 'possible-matches' },
    });
    expect(await registerLrsLearner(needs, input([9900000039, 9900000047]))).toMatchObject({ ok: true });
  });
});

describe('a registration without an answer is searched for, and never sent again', () => {
  test.each(['lost-after', 'half', 'garbled'] as const)(
    '%s: it was done, and the search brings its ULN',
    async (mishap) => {
      const { needs, sandbox, changes } = lrsInMemory();
      sandbox.mishap = (element) => (element === 'RegisterLearner' ? mishap : null);
      expect(await registerLrsLearner(needs, aRegisterInput())).toMatchObject({ ok: true });
      expect(changes()).toMatchObject([{ status: 'confirmed' }]);
      expect(count(sandbox.asked, 'RegisterLearner')).toBe(1);
      expect(sandbox.register.search(NIA).exact).toHaveLength(1);
    },
  );

  test('pressed again while it may come late, it is refused; later it is found by the search before', async () => {
    const { needs, sandbox, changes, turnClock } = lrsInMemory();
    sandbox.mishap = (element) => (element === 'RegisterLearner' ? 'late' : null);
    expect(await registerLrsLearner(needs, aRegisterInput())).toMatchObject({ refusal: { kind: 'outcome-unknown' } });
    sandbox.mishap = () => null;
    expect(await registerLrsLearner(needs, aRegisterInput())).toMatchObject({ refusal: { kind: 'change-under-way' } });
    turnClock(60_000);
    const settled = await settleChange(needs, { changeId: changes()[0]?.id ?? '' });
    expect(settled).toMatchObject({ ok: true, value: { reason: 'did-not-arrive' } });
    sandbox.arrive();
    expect(await registerLrsLearner(needs, aRegisterInput())).toMatchObject({
      refusal: { kind: 'already-registered' },
    });
    expect(sandbox.register.search(NIA).exact).toHaveLength(1);
  });

  test('what the LRS refuses is searched for: somebody may have been quicker', async () => {
    const { needs, sandbox, changes } = lrsInMemory();
    sandbox.mishap = (element) => {
      const amara = sandbox.register.get(9900000055);
      const twin = amara && { ...amara, record: { ...amara.record, ...NIA, ULN: 9900000098 } };
      if (element === 'RegisterLearner' && twin) sandbox.register.put(twin);
      return null;
    };
    expect(await registerLrsLearner(needs, aRegisterInput())).toMatchObject({
      refusal: { kind: 'already-registered', learner: { ULN: 9900000098 } },
    });
    expect(changes()).toMatchObject([{ status: 'rejected', reason: 'registration-refused', code: 'WSRC0021' }]);
  });
});
