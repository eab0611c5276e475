import { describe, expect, it } from 'vitest';
import { type LearnerBatch, learnerBatches } from '@/lib/features/ilr-import/learner-batches';
import { readIlr } from '@/lib/ilr';
import { aLearner } from '@/tests/builders/ilr/a-learner';
import { ilrFile, withText } from '@/tests/support/ilr-file';

const batchesOf = async (file: Buffer, twice: ReadonlySet<string> = new Set()) => {
  const batches: LearnerBatch[] = [];
  for await (const batch of learnerBatches(readIlr([file]), twice)) batches.push(batch);
  return batches;
};

const numbered = (count: number) =>
  Array.from({ length: count }, (_, place) => aLearner({ LearnRefNumber: `L${place + 1}` }));

describe('the learners of a file come some at a time, those that cannot be loaded set apart', () => {
  it('hands over every learner once, a bounded number at a time', async () => {
    const learners = numbered(1101);
    const batches = await batchesOf(await ilrFile(learners));
    expect(batches.map(({ fit }) => fit.length)).toEqual([500, 500, 101]);
    expect(batches.flatMap(({ fit }) => fit)).toEqual(learners);
  });

  it('refuses every learner whose number stands twice, each with its line', async () => {
    const file = await ilrFile([...numbered(3), aLearner({ LearnRefNumber: 'L2' })]);
    const [batch] = await batchesOf(file, new Set(['L2']));
    expect(batch?.fit.map(({ LearnRefNumber }) => LearnRefNumber)).toEqual(['L1', 'L3']);
    expect(batch?.refused).toBe(2);
    expect(batch?.problems).toMatchObject([
      { learnRefNumber: 'L2', path: 'LearnRefNumber', line: expect.any(Number) },
      { learnRefNumber: 'L2', path: 'LearnRefNumber', line: expect.any(Number) },
    ]);
    expect(new Set(batch?.problems.map(({ line }) => line)).size).toBe(2);
  });

  it('refuses a learner whose fields do not fit, and names learner, field and line', async () => {
    const file = withText(await ilrFile(numbered(2)), '<DateOfBirth>2008-02-29<', '<DateOfBirth>2007-02-29<');
    const [batch] = await batchesOf(file);
    expect(batch?.fit.map(({ LearnRefNumber }) => LearnRefNumber)).toEqual(['L2']);
    expect(batch?.refused).toBe(1);
    expect(batch?.problems).toMatchObject([{ learnRefNumber: 'L1', path: 'DateOfBirth', line: expect.any(Number) }]);
  });

  it('refuses a learner without a number', async () => {
    const file = withText(await ilrFile(numbered(2)), '<LearnRefNumber>L1</LearnRefNumber>', '');
    const [batch] = await batchesOf(file);
    expect(batch).toMatchObject({ refused: 1, problems: [{ learnRefNumber: null, path: 'LearnRefNumber' }] });
  });
});
