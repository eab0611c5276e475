import type { Metadata } from 'next';
import { NewLearnerScreen } from '@/components/learner-record/new-learner-screen';
import { newLearnerForm } from '@/lib/features/learner-record';
import { providerPage } from '@/lib/platform/next';
import { addLearnerAction } from './actions';

export const metadata: Metadata = { title: 'New learner' };

export default providerPage('learner:edit', async ({ scope }) => {
  const { ukprn } = scope.provider;
  return (
    <NewLearnerScreen
      stage="learner"
      {...newLearnerForm(scope)}
      ukprn={ukprn}
      listHref={`/${ukprn}/learners`}
      addLearner={addLearnerAction}
    />
  );
});
