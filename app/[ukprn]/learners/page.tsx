import type { Metadata } from 'next';
import { LearnerListScreen } from '@/components/learner/learner-list-screen';
import { countLearners, listChoices, listLearners, readLearnerListQuery } from '@/lib/features/learner';
import { pageNeeds } from '@/lib/features/provider';
import { isAllowed, providerPage } from '@/lib/platform/next';
import { chooseLearnersAction, sealSearchAction, tagLearnersAction, undoTaggingAction } from './actions';

export const metadata: Metadata = { title: 'Learners' };

export default providerPage(pageNeeds['/learners'], async ({ scope, searchParams }) => {
  const query = readLearnerListQuery(searchParams);
  const total = scope.transaction((stores) => countLearners(stores, query));
  const shown = await scope.transaction(async (stores) => ({
    ...(await listLearners(stores, query)),
    ...(await listChoices(stores)),
  }));
  return (
    <LearnerListScreen
      ukprn={scope.provider.ukprn}
      query={query}
      total={total}
      actions={{
        sealSearch: sealSearchAction,
        tagLearners: tagLearnersAction,
        undoTagging: undoTaggingAction,
        chooseLearners: chooseLearnersAction,
      }}
      canEdit={isAllowed(scope, 'learner:edit')}
      canBulkEdit={isAllowed(scope, 'learner:bulk-edit')}
      {...shown}
    />
  );
});
