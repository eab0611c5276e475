'use server';
import { continueVerification, pauseVerification, startVerification, stopVerification } from '@/lib/features/lrs';
import { startVerificationInput, verificationInput } from '@/lib/features/lrs/schema';
import { providerAction } from '@/lib/platform/next';

const permission = 'lrs:verify-all';
const input = verificationInput;

export const startVerificationAction = providerAction({
  permission,
  input: startVerificationInput,
  run: startVerification,
});
export const pauseVerificationAction = providerAction({ permission, input, run: pauseVerification });
export const continueVerificationAction = providerAction({ permission, input, run: continueVerification });
export const stopVerificationAction = providerAction({ permission, input, run: stopVerification });
