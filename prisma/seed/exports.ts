import { type CreateExportInput, everythingAsEntered } from '@/lib/features/ilr-export/schema';
import { year2526 } from '@/lib/ilr';
import type { ProviderScope } from '@/lib/platform/runtime';
import { listedIdOf } from './demo-ids';
import type { DemoLearner } from './learners';
import { type ExportStory, makeExport } from './make-export';
import { daysAgo } from './past';
import { renameLearners } from './save-learners';

const COLLEGE = 99999999;
const LEARNER_WITH_LONG_ID = 16;
const LEARNER_WITH_ODD_ID = 112;

const wholeReturn: CreateExportInput = {
  academicYear: year2526.code,
  siteIds: [],
  subcontractorIds: [],
  contractIds: [],
  tagIds: [],
  monitoring: everythingAsEntered,
  keepOtherAims: false,
};

const withProviderId: CreateExportInput = { ...wholeReturn, monitoring: { ...everythingAsEntered, A: 'provider-id' } };

const partOfTheReturn: CreateExportInput = {
  ...wholeReturn,
  siteIds: [listedIdOf(COLLEGE, 'sites', 'HX-MAIN'), listedIdOf(COLLEGE, 'sites', 'ELL-TECH')],
  tagIds: [listedIdOf(COLLEGE, 'tags', 'FT1618')],
  monitoring: { A: 'main-officer-code', B: 'site-code', C: 'qualification-plan-code', D: 'main-tag' },
};

/** Identifiers that fit the learner and do not fit the ILR: one too long, one with a character that it has no room for. */
const unfitIds = (learners: readonly DemoLearner[]) => {
  const long = learners[LEARNER_WITH_LONG_ID];
  const odd = learners[LEARNER_WITH_ODD_ID];
  if (long === undefined || odd === undefined) throw new Error('The college of the demo has too few learners');
  return [
    { learner: long, to: `${long.providerLearnerId}/TRANSFERRED-IN` },
    { learner: odd, to: `${odd.providerLearnerId}|B` },
  ];
};

const collegeStories = ({ provider }: ProviderScope, learners: readonly DemoLearner[]): ExportStory[] => [
  { name: 'first return', input: wholeReturn, at: daysAgo(31, '14:06:21'), isDownloaded: true },
  {
    name: 'with identifiers that do not fit',
    input: withProviderId,
    at: daysAgo(12, '10:41:07'),
    meanwhile: () => renameLearners(provider, unfitIds(learners)),
  },
  { name: 'two sites', input: partOfTheReturn, at: daysAgo(8, '09:15:52') },
  { name: 'last return', input: { ...wholeReturn, keepOtherAims: true }, at: daysAgo(3, '15:32:10') },
];

const otherStories = (): ExportStory[] => [
  { name: 'first return', input: wholeReturn, at: daysAgo(30, '11:20:44'), isDownloaded: true },
  { name: 'last return', input: wholeReturn, at: daysAgo(3, '16:03:18') },
];

/** What a provider has exported so far, the earliest first: no file may be dated before the one before it. */
export const makeExports = async (scope: ProviderScope, learners: readonly DemoLearner[]): Promise<void> => {
  const stories = scope.provider.ukprn === COLLEGE ? collegeStories(scope, learners) : otherStories();
  for (const story of stories) await makeExport(scope, story);
};
