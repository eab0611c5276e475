import { redirect } from 'next/navigation';
import { pageNeeds } from '@/lib/features/provider';
import { providerPage } from '@/lib/platform/next';

/** Applicants stand in the list of learners, under a status of their own. */
export default providerPage(pageNeeds['/applicants'], async ({ scope }) =>
  redirect(`/${scope.provider.ukprn}/learners?status=applicant`),
);
