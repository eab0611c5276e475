import { describe, expect, test } from 'vitest';
import { registerSingleLearner, retrieveUlns, submitVerifyBatch, updateSingleLearner } from '@/lib/lrs';
import { aCredentials } from '@/tests/builders/lrs/credentials';
import { aBatchLearnerToVerify, aLearnerToRegister, aLearnerToUpdate, ULN } from '@/tests/builders/lrs/learners';
import { covers } from '@/tests/support/covers';

covers(
  'lib/lrs/check-message.ts',
  'lib/lrs/operation.ts',
  'lib/lrs/message.ts',
  'lib/lrs/messages/requests.ts',
  'lib/lrs/messages/other-verification.ts',
);

const problemsOf = (request: ReturnType<typeof registerSingleLearner.request>) =>
  request.ok ? [] : request.refusal.problems;

describe('a request that the schema would refuse is refused before anything is sent', () => {
  test('every field that is wrong is named, with its limit and without its value', () => {
    const learner = aLearnerToRegister({ FamilyName: '', GivenName: 'x'.repeat(36), LastKnownPostCode: 'D02 AF30' });
    expect(problemsOf(registerSingleLearner.request(learner, aCredentials()))).toEqual([
      { path: 'Learner/GivenName', kind: 'too-long', type: 'MIAPNameNonEmpty', max: 35 },
      { path: 'Learner/FamilyName', kind: 'too-short', type: 'MIAPNameNonEmpty', max: null },
      { path: 'Learner/LastKnownPostCode', kind: 'wrong-form', type: 'MIAPPostCode', max: null },
    ]);
  });

  test('the credentials are checked as well', () => {
    const credentials = aCredentials({ orgPassword: 'short', userName: ' ' });
    expect(
      problemsOf(registerSingleLearner.request(aLearnerToRegister(), credentials)).map(({ path }) => path),
    ).toEqual(['OrgPassword', 'UserName']);
  });

  test.each(['999'])('verification %s needs its description', (VerificationType) => {
    const wanting = { VerificationType, OtherVerificationDescription: ' ' };
    const wrong = [{ path: 'Learner/OtherVerificationDescription', kind: 'description-needed', type: null, max: null }];
    expect(problemsOf(registerSingleLearner.request(aLearnerToRegister(wanting), aCredentials()))).toEqual(wrong);
    expect(problemsOf(updateSingleLearner.request(aLearnerToUpdate(wanting), aCredentials()))).toEqual(wrong);
  });

  test('a ULN that fails its check digit, and the temporary one, are never sent', () => {
    for (const wrong of [9900000056, 9999999999])
      expect(problemsOf(updateSingleLearner.request(aLearnerToUpdate({ ULN: wrong }), aCredentials()))).toEqual([
        { path: 'Learner/ULN', kind: 'not-a-uln', type: 'MIAPULN', max: null },
      ]);
  });

  test('a batch has 1 to 200 learners, and says which of them is wrong', () => {
    const ulns = (count: number) => retrieveUlns.request(Array<number>(count).fill(ULN), aCredentials());
    expect(ulns(200).ok).toBe(true);
    expect(problemsOf(ulns(201))).toMatchObject([{ path: 'ULNsToRetrieve/ULN', kind: 'too-many', max: 200 }]);
    expect(problemsOf(ulns(0))).toMatchObject([{ path: 'ULNsToRetrieve/ULN', kind: 'too-few' }]);
    const learners = [aBatchLearnerToVerify(), aBatchLearnerToVerify({ Gender: 'F' })];
    expect(problemsOf(submitVerifyBatch.request({ learners, orgEmail: null }, aCredentials()))).toMatchObject([
      { path: 'Learner[2]/Gender', kind: 'wrong-form' },
    ]);
  });
});
