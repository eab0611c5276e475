import type { Metadata } from 'next';
import { NewLearnerScreen } from '@/components/learner-record/new-learner-screen';
import { newLearnerForm } from '@/lib/features/learner-record';
import { providerPage } from '@/lib/platform/next';
import { addLearnerAction } from '../../learners/new/actions';

export const metadata: Metadata = { title: 'New applicant' };

export default providerPage('learner:edit', async ({ scope }) => {
  const { ukprn } = scope.provider;
  return (
    <NewLearnerScreen
      stage="applicant"
      {...newLearnerForm(scope)}
      ukprn={ukprn}
      listHref={`/${ukprn}/applicants`}
      addLearner={addLearnerAction}
    />
  );
});
