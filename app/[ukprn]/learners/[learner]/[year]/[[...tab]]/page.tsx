import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { LearnerRecordScreen } from '@/components/learner-record/learner-record-screen';
import { LrsTab } from '@/components/lrs/lrs-tab';
import { readRecord } from '@/lib/features/learner-record';
import { recordPlace, recordTabs } from '@/lib/features/learner-record/schema';
import { readLrsTab } from '@/lib/features/lrs';
import { parseLearnerIdentifier } from '@/lib/identifiers';
import { isAllowed, type ProviderScope, providerPage } from '@/lib/platform/next';
import {
  becomeLearnerAction,
  changeAimsAction,
  editAimLinksAction,
  editLinksAction,
  editSectionAction,
} from '../actions';
import {
  editDetailsAction,
  getLearningRecordAction,
  lookUpChangeAction,
  registerUlnAction,
  restChangeAction,
  searchForUlnAction,
  selectUlnAction,
  takeMasterAction,
  updateLrsAction,
  verifyUlnAction,
} from '../lrs-actions';

// No name: titles stand in histories and on taskbars.
export const metadata: Metadata = { title: 'Learner' };

type Params = { ukprn: string; learner: string; year: string; tab?: string[] };

const actions = {
  editSection: editSectionAction,
  editLinks: editLinksAction,
  editAimLinks: editAimLinksAction,
  changeAims: changeAimsAction,
  becomeLearner: becomeLearnerAction,
};

const lrsActions = {
  search: searchForUlnAction,
  select: selectUlnAction,
  verify: verifyUlnAction,
  takeMaster: takeMasterAction,
  getLearningRecord: getLearningRecordAction,
  update: updateLrsAction,
  register: registerUlnAction,
  lookUp: lookUpChangeAction,
  rest: restChangeAction,
  edit: editDetailsAction,
};

const lrsTab = async (scope: ProviderScope, learner: number) => {
  const view = await scope.transaction((stores) => readLrsTab(stores, learner));
  if (view === null) notFound();
  const context = {
    ukprn: scope.provider.ukprn,
    learner,
    maySearch: isAllowed(scope, 'lrs:search'),
    mayUpdate: isAllowed(scope, 'lrs:update'),
    mayEdit: isAllowed(scope, 'learner:edit'),
    actions: lrsActions,
  };
  return <LrsTab view={view} context={context} />;
};

export default providerPage<Params>('learner:view', async ({ scope, params }) => {
  const learner = parseLearnerIdentifier(params.learner);
  const place = recordPlace(params.tab ?? []);
  const canSeeHistory = isAllowed(scope, 'learner:history');
  if (learner === null || place === null || (place.tab === 'history' && !canSeeHistory)) notFound();
  const { ukprn } = scope.provider;
  const page = await readRecord(scope, { learner, academicYear: params.year, ...place });
  if (page === null) notFound();
  return (
    <LearnerRecordScreen
      page={page}
      tab={place.tab}
      aim={place.aim}
      tabs={recordTabs.filter((tab) => tab !== 'history' || canSeeHistory)}
      history={place.tab === 'history' ? await scope.learnerRecords.history(learner, 200) : []}
      listHref={`/${ukprn}/learners`}
      lrs={place.tab === 'lrs' ? await lrsTab(scope, learner) : null}
      context={{
        ukprn,
        learner,
        academicYear: page.year.code,
        canEdit: page.year.isOpen && isAllowed(scope, 'learner:edit'),
        actions,
      }}
    />
  );
});
