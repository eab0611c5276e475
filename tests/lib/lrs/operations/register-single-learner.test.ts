import { describe, expect, test } from 'vitest';
import { registerSingleLearner } from '@/lib/lrs';
import { aRegisterAnswer } from '@/tests/builders/lrs/answers';
import { aLearnerToRegister } from '@/tests/builders/lrs/learners';
import { covers } from '@/tests/support/covers';
import { thrownBy } from '@/tests/support/thrown-by';

covers('lib/lrs/read-code.ts');

const read = (content: string) => registerSingleLearner.read(aRegisterAnswer(content), aLearnerToRegister());

describe('a registration succeeds only with its code and a ULN', () => {
  test.each([
    ['<ResponseCode>WSRC0005</ResponseCode><ULN>9900000098</ULN>', { kind: 'registered', uln: 9900000098 }],
    ['<ResponseCode>WSRC0021</ResponseCode>', { kind: 'refused' }],
    ['<ResponseCode>WSRC0015</ResponseCode>', { kind: 'insufficient-data' }],
    ['<ResponseCode>WSRC0004</ResponseCode><ULN>9900000098</ULN>', { kind: 'unknown-code', code: 'WSRC0004' }],
    [`<ResponseCode>${'x'.repeat(99)}</ResponseCode>`, { kind: 'unknown-code', code: 'x'.repeat(20) }],
  ])('%s', (content, outcome) => {
    expect(read(content)).toEqual(outcome);
  });

  test('a success without a ULN, or with one that cannot be, is no success', () => {
    expect(thrownBy(() => read('<ResponseCode>WSRC0005</ResponseCode>'))).toMatchObject({ problem: 'missing-element' });
    expect(thrownBy(() => read('<ResponseCode>WSRC0005</ResponseCode><ULN>9999999999</ULN>'))).toMatchObject({
      problem: 'wrong-value',
    });
  });
});
