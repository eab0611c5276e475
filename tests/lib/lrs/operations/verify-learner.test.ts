import { describe, expect, test } from 'vitest';
import { verifyLearner } from '@/lib/lrs';
import { aVerifyAnswer } from '@/tests/builders/lrs/answers';
import { MASTER_ULN, ULN } from '@/tests/builders/lrs/learners';
import { covers } from '@/tests/support/covers';
import { thrownBy } from '@/tests/support/thrown-by';

covers('lib/lrs/messages/verified-learner.ts');

const learner = { ULN, FamilyName: 'Okafor', GivenName: 'Amara', DateOfBirth: null, Gender: null };
const read = (code: string, more = '', searched: number | string = ULN) =>
  verifyLearner.read(
    aVerifyAnswer(
      `<VerifiedLearner><SearchedULN>${searched}</SearchedULN><ResponseCode>${code}</ResponseCode>${more}</VerifiedLearner>`,
    ),
    learner,
  );
const held = `<ULN>${ULN}</ULN><FamilyName>Okafor-Jones</FamilyName>`;
const heldByMaster = `<ULN>${MASTER_ULN}</ULN>`;
const flag = (name: string) => `<FailureFlag>${name}</FailureFlag>`;

describe('the six answers to a check of a ULN are told apart', () => {
  test.each([
    ['WSVRC001', held, 'match', []],
    ['WSVRC002', heldByMaster, 'match-linked', []],
    ['WSVRC003', held + flag('VRF5'), 'similar', ['VRF5']],
    ['WSVRC004', heldByMaster + flag('VRF1'), 'similar-linked', ['VRF1']],
    ['WSVRC005', flag('VRF1') + flag('VRF8'), 'does-not-match', ['VRF1', 'VRF8']],
    ['WSVRC006', '', 'uln-not-found', []],
  ])('%s', (code, more, kind, failureFlags) => {
    expect(read(code, more)).toMatchObject({ kind, failureFlags });
  });

  test('what the LRS holds is given, absent as null', () => {
    expect(read('WSVRC003', held)).toMatchObject({ held: { ULN, FamilyName: 'Okafor-Jones', GivenName: null } });
  });

  test('a code that nobody knows is unknown', () => {
    expect(read('WSVRC007')).toEqual({ kind: 'unknown-code', code: 'WSVRC007' });
  });

  test.each([
    ['about another number', () => read('WSVRC001', held, MASTER_ULN), 'contradiction'],
    ['a match of another number', () => read('WSVRC001', heldByMaster), 'contradiction'],
    ['a match of nothing', () => read('WSVRC001'), 'contradiction'],
    ['a match that differs', () => read('WSVRC001', held + flag('VRF1')), 'contradiction'],
    ['a flag that nobody knows', () => read('WSVRC003', held + flag('VRF9')), 'wrong-value'],
    ['a flag that every object has', () => read('WSVRC003', held + flag('toString')), 'wrong-value'],
  ])('an answer %s is refused', (_, reading, problem) => {
    expect(thrownBy(reading)).toMatchObject({ problem });
  });
});
