import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { VerificationScreen } from '@/components/uln-verification/verification-screen';
import { openVerification } from '@/lib/features/lrs';
import { verificationRowsAsked } from '@/lib/features/lrs/schema';
import { isAllowed, isRowId, providerPage } from '@/lib/platform/next';
import { continueVerificationAction, pauseVerificationAction, stopVerificationAction } from '../../actions';

export const metadata: Metadata = { title: 'Verification' };

const actions = {
  pause: pauseVerificationAction,
  continue: continueVerificationAction,
  stop: stopVerificationAction,
};

export default providerPage<{ ukprn: string; verificationId: string }>(
  'learner:view',
  async ({ scope, params: { verificationId }, searchParams }) => {
    if (!isRowId(verificationId)) notFound();
    const asked = verificationRowsAsked(searchParams);
    const shown = await scope.transaction(async (stores) => ({
      page: await openVerification(stores, verificationId, asked),
      isSandbox: stores.lrsPlace().isSandbox,
    }));
    if (shown.page === null) notFound();
    return (
      <VerificationScreen
        ukprn={scope.provider.ukprn}
        {...shown.page}
        show={asked.show}
        isSandbox={shown.isSandbox}
        actions={isAllowed(scope, 'lrs:verify-all') ? actions : null}
      />
    );
  },
);
