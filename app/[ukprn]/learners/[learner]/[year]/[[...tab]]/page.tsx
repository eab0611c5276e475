import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { LearnerRecordScreen } from '@/components/learner-record/learner-record-screen';
import { readRecord } from '@/lib/features/learner-record';
import { recordPlace, recordTabs } from '@/lib/features/learner-record/schema';
import { parseLearnerIdentifier } from '@/lib/identifiers';
import { isAllowed, providerPage } from '@/lib/platform/next';
import {
  becomeLearnerAction,
  changeAimsAction,
  editAimLinksAction,
  editLinksAction,
  editSectionAction,
} from '../actions';

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
