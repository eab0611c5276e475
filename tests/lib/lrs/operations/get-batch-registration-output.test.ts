import { describe, expect, test } from 'vitest';
import { getBatchRegistrationOutput, getVerifyBatchOutput } from '@/lib/lrs';
import { anAnswer } from '@/tests/builders/lrs/answers';
import { ULN } from '@/tests/builders/lrs/learners';
import { covers } from '@/tests/support/covers';
import { thrownBy } from '@/tests/support/thrown-by';

covers('lib/lrs/operations/get-verify-batch-output.ts');

const registration = (content: string) =>
  getBatchRegistrationOutput.read(anAnswer('GetSubmitBatchOutputResponse', 'batchmsg', content), 1);
const verification = (content: string) =>
  getVerifyBatchOutput.read(anAnswer('GetVerifyBatchOutputResponse', 'vldmsg', content), 1);
const code = (value: string) => `<ResponseCode>${value}</ResponseCode>`;

describe('the result of a batch is given when there is one', () => {
  test.each([
    [`${code('WSRC0008')}<JobStatus>In progress</JobStatus>`, { kind: 'not-finished', jobStatus: 'In progress' }],
    [code('WSRC0010'), { kind: 'failed', jobStatus: null }],
    [code('WSRC0018'), { kind: 'unknown-job' }],
    [code('WSRC0004'), { kind: 'unknown-code', code: 'WSRC0004' }],
  ])('%s', (content, outcome) => {
    expect(registration(content)).toEqual(outcome);
    expect(verification(content)).toEqual(outcome);
  });

  test('registrations come with counts, and a return code for each learner', () => {
    const learner = `<Learner><ULN>${ULN}</ULN><MISIdentifier>M1</MISIdentifier><GivenName>Amara</GivenName><FamilyName>Okafor</FamilyName><ReturnCode>RC001</ReturnCode></Learner>`;
    const counts = '<NewLearnersCount>1</NewLearnersCount><RejectedLearnersCount>0</RejectedLearnersCount>';
    expect(registration(code('WSRC0009') + counts + learner)).toEqual({
      kind: 'finished',
      newLearners: 1,
      existsUpdated: null,
      possibleMatches: null,
      notFound: null,
      rejected: 0,
      learners: [{ ULN, MISIdentifier: 'M1', GivenName: 'Amara', FamilyName: 'Okafor', ReturnCode: 'RC001' }],
    });
  });

  test('checks come with an outcome for each learner, known by our own identifier', () => {
    const verified = `<VerifiedLearner><MISIdentifier>M1</MISIdentifier><SearchedULN>${ULN}</SearchedULN><ResponseCode>WSVRC005</ResponseCode></VerifiedLearner>`;
    expect(verification(code('WSRC0009') + verified)).toMatchObject({
      kind: 'finished',
      learners: [{ MISIdentifier: 'M1', SearchedULN: ULN, outcome: { kind: 'does-not-match' } }],
    });
  });

  test('a count below nothing is refused', () => {
    expect(thrownBy(() => registration(`${code('WSRC0009')}<NewLearnersCount>-1</NewLearnersCount>`))).toMatchObject({
      problem: 'wrong-value',
    });
  });
});
