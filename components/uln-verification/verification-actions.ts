import type { StartVerificationInput, VerificationInput } from '@/lib/features/lrs/schema';
import type { Result } from '@/lib/result';
import type { VerificationRefusal } from './verification-words';

export type StartAction = (
  ukprn: number,
  input: StartVerificationInput,
) => Promise<Result<string, VerificationRefusal>>;
type SteerAction = (ukprn: number, input: VerificationInput) => Promise<Result<null, VerificationRefusal>>;
export type SteerActions = { readonly pause: SteerAction; readonly continue: SteerAction; readonly stop: SteerAction };
