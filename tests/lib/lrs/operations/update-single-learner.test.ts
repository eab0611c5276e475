import { describe, expect, test } from 'vitest';
import { updateSingleLearner } from '@/lib/lrs';
import { anUpdateAnswer } from '@/tests/builders/lrs/answers';
import { aLearnerToUpdate } from '@/tests/builders/lrs/learners';

const read = (code: string) =>
  updateSingleLearner.read(anUpdateAnswer(`<ResponseCode>${code}</ResponseCode>`), aLearnerToUpdate());

describe('an update is done when the LRS says so, and each other answer is told apart', () => {
  test.each([
    ['WSRC0006', 'updated'],
    ['WSRC0013', 'stale-version'],
    ['WSRC0014', 'ability-to-share-refused'],
    ['WSRC0015', 'insufficient-data'],
    ['WSRC0019', 'uln-not-found'],
    ['WSRC0020', 'nothing-changed'],
    ['WSRC0005', 'unknown-code'],
    ['valueOf', 'unknown-code'],
  ])('%s is %s', (code, kind) => {
    expect(read(code)).toMatchObject({ kind });
  });
});
