import type { Metadata } from 'next';
import { LearnerListScreen } from '@/components/learner/learner-list';
import { listLearners } from '@/lib/features/learner';
import { providerPage } from '@/lib/platform/next';

export const metadata: Metadata = { title: 'Learners' };

const one = (value: string | string[] | undefined): string | null => (typeof value === 'string' ? value : null);

export default providerPage('learner:view', async ({ scope, searchParams }) => {
  const q = one(searchParams.q) ?? '';
  const search = { text: q, after: one(searchParams.after), before: one(searchParams.before) };
  const base = `/${scope.provider.ukprn}`;
  return (
    <LearnerListScreen
      page={await scope.transaction(({ learners }) => listLearners({ learners }, search))}
      q={q}
      listHref={`${base}/learners`}
      importHref={`${base}/import`}
    />
  );
});
