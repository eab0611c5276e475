'use client';
import { Pause, Play } from 'lucide-react';
import { useRouter } from 'next/navigation';
import type { VerificationSummary } from '@/lib/features/lrs/schema';
import { Button } from '../ui/button';
import { Callout } from '../ui/callout';
import { DeedButton } from '../ui/deed-button';
import { formatCounted } from '../ui/format-count';
import { useAsking } from '../ui/use-asking';
import type { SteerActions } from './verification-actions';
import { isUnderWay } from './verification-progress';
import { type VerificationRefusal, verificationRefusalWords } from './verification-words';

type VerificationDeedsProps = { ukprn: number; summary: VerificationSummary; actions: SteerActions };

/** Pause or continue, and stop. */
export const VerificationDeeds = ({ ukprn, summary, actions }: VerificationDeedsProps) => {
  const router = useRouter();
  const { refusal, isAsking, ask } = useAsking<VerificationRefusal>();
  if (!isUnderWay(summary)) return null;
  const input = { verificationId: summary.id };
  const isRunning = summary.status === 'running';
  return (
    <>
      {refusal ? <Callout tone="critical" isLive title={verificationRefusalWords(refusal)} /> : null}
      <Button
        variant={isRunning ? 'secondary' : 'primary'}
        icon={isRunning ? <Pause aria-hidden className="size-4" /> : <Play aria-hidden className="size-4" />}
        onPress={() =>
          ask(
            () => actions[isRunning ? 'pause' : 'continue'](ukprn, input),
            () => router.refresh(),
          )
        }
        isPending={isAsking}
      >
        {isRunning ? 'Pause' : 'Continue'}
      </Button>
      <DeedButton
        label="Stop"
        title="Stop this verification?"
        says={`${formatCounted(summary.counts.waiting, 'learner')} will not be asked about. What is known already stays. You can begin another at any time.`}
        isUndoing
        act={() => actions.stop(ukprn, input)}
        refusalWords={verificationRefusalWords}
      />
    </>
  );
};
