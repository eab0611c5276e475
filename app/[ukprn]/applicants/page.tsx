import { redirect } from 'next/navigation';
import { providerPage } from '@/lib/platform/next';

/** Applicants stand in the list of learners, under a status of their own. */
export default providerPage('learner:view', async ({ scope }) =>
  redirect(`/${scope.provider.ukprn}/learners?status=applicant`),
);
