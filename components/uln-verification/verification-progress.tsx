import { type VerificationCounts, type VerificationSummary, verificationOutcomes } from '@/lib/features/lrs/schema';
import { Progress } from '../ui/progress';
import { StateBadge } from '../ui/state-look';
import { statusLooks } from './verification-words';

export const totalOf = (counts: VerificationCounts): number =>
  verificationOutcomes.reduce((sum, outcome) => sum + counts[outcome], 0);

export const isUnderWay = ({ status }: Pick<VerificationSummary, 'status'>): boolean =>
  status === 'running' || status === 'paused';

export const VerificationBadge = ({ status }: Pick<VerificationSummary, 'status'>) => (
  <StateBadge look={statusLooks[status]} />
);

/** How many learners have an outcome. */
export const VerificationProgress = ({ counts }: Pick<VerificationSummary, 'counts'>) => {
  const total = totalOf(counts);
  return <Progress label="Learners verified" done={total - counts.waiting} total={total} unit="learners" />;
};
