import type { RequestProblem } from '../check-message';
import type { LearnerToRegister } from './learner';

/** Means: other evidence, which has to be described. */
const OTHER_VERIFICATION = '999';

type Verified = Pick<LearnerToRegister, 'VerificationType' | 'OtherVerificationDescription'>;

/** The schema cannot say it, the LRS does: 999 needs its description. */
export const verificationProblems = ({
  VerificationType,
  OtherVerificationDescription,
}: Verified): readonly RequestProblem[] => {
  if (VerificationType !== OTHER_VERIFICATION || (OtherVerificationDescription ?? '').trim() !== '') return [];
  return [{ path: 'Learner/OtherVerificationDescription', kind: 'description-needed', type: null, max: null }];
};
