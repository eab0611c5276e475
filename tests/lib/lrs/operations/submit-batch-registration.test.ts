import { describe, expect, test } from 'vitest';
import { submitBatchRegistration, submitVerifyBatch } from '@/lib/lrs';
import { anAnswer } from '@/tests/builders/lrs/answers';
import { aCredentials } from '@/tests/builders/lrs/credentials';
import { aBatchLearner, aBatchLearnerToVerify } from '@/tests/builders/lrs/learners';
import { covers } from '@/tests/support/covers';
import { thrownBy } from '@/tests/support/thrown-by';

covers('lib/lrs/operations/submit-verify-batch.ts', 'lib/lrs/messages/batch-outcome.ts');

const registration = { jobType: 'FUL', learners: [aBatchLearner(), aBatchLearner()] } as const;
const verification = { learners: [aBatchLearnerToVerify()], orgEmail: null };

const submitted = [
  (content: string) => submitBatchRegistration.read(anAnswer('SubmitBatchResponse', 'batchmsg', content), registration),
  (content: string) => submitVerifyBatch.read(anAnswer('SubmitVerifyBatchResponse', 'vldmsg', content), verification),
];

describe('a batch is accepted with a job to ask for, or it is not accepted', () => {
  test.each([
    ['<ResponseCode>WSRC0007</ResponseCode><JobID>700001</JobID>', { kind: 'accepted', jobId: 700001 }],
    ['<ResponseCode>WSRC0017</ResponseCode><JobID>0</JobID>', { kind: 'count-wrong' }],
    ['<ResponseCode>WSRC0030</ResponseCode><JobID>0</JobID>', { kind: 'count-wrong' }],
    ['<ResponseCode>WSRC0015</ResponseCode>', { kind: 'insufficient-data' }],
    ['<ResponseCode>WSRC0009</ResponseCode>', { kind: 'unknown-code', code: 'WSRC0009' }],
  ])('%s', (content, outcome) => {
    for (const read of submitted) expect(read(content)).toEqual(outcome);
  });

  test('accepted without a job is refused', () => {
    for (const read of submitted)
      expect(thrownBy(() => read('<ResponseCode>WSRC0007</ResponseCode>'))).toMatchObject({
        problem: 'missing-element',
      });
  });

  test('the number of learners is counted here', () => {
    const request = submitBatchRegistration.request(registration, aCredentials());
    expect(request.ok && request.value.body).toContain('<LearnerRecordCount>2</LearnerRecordCount>');
  });
});
