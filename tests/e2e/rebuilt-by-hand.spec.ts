import { createReadStream } from 'node:fs';
import { expect } from '@playwright/test';
import { type Learner, readIlr } from '@/lib/ilr';
import { enterByHand } from './support/by-hand';
import { downloadFirst } from './support/download';
import { officialSample, officialSampleLearners } from './support/official-sample';
import { robin, signIn } from './support/people';
import { schemaFaults } from './support/schema';
import { test } from './support/watched-test';
import { makeWholeExport } from './support/whole-export';

// Nobody imports the sample here, so the learners are in no list but by hand.
const UKPRN = 10033670;

const learnersIn = async (file: string): Promise<Learner[]> => {
  const learners: Learner[] = [];
  for await (const event of readIlr(createReadStream(file))) if (event.kind === 'learner') learners.push(event.learner);
  return learners;
};

/** How a learner is funded and what they follow: what decides which fields a record has. */
const kindOf = ({ LearnerHE, LearningDelivery: aims }: Learner): string =>
  JSON.stringify([
    LearnerHE !== null,
    [...new Set(aims.map(({ FundModel, ProgType }) => `${FundModel} ${ProgType}`))].toSorted(),
    aims.some(({ LearningDeliveryFAM: fams }) => fams.some(({ LearnDelFAMType: type }) => type === 'ADL')),
  ]);

const sample = await learnersIn(officialSample);
const oneOfEachKind = [...new Map(sample.toReversed().map((learner) => [kindOf(learner), learner])).values()];

test.describe.configure({ mode: 'serial' });
test.use({ actionTimeout: 20_000 });

test.describe('one learner of each kind in the official sample is entered through the screens alone', () => {
  expect(sample).toHaveLength(officialSampleLearners);

  for (const learner of oneOfEachKind)
    test(`${learner.LearnRefNumber}`, async ({ page, allowFaults }) => {
      test.setTimeout(180_000);
      allowFaults();
      await signIn(page, robin);
      await enterByHand(page, UKPRN, learner);
    });

  test('and is exported with the same content', async ({ page, allowFaults }) => {
    allowFaults();
    await signIn(page, robin);
    await makeWholeExport(page, UKPRN);
    const file = await (await downloadFirst(page)).path();
    expect(schemaFaults(file)).toBe('');
    const exported = new Map((await learnersIn(file)).map((learner) => [learner.LearnRefNumber, learner]));
    for (const learner of oneOfEachKind) expect(exported.get(learner.LearnRefNumber)).toEqual(learner);
  });
});
