'use client';
import { Pause, Play, Square } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { VerificationSummary } from '@/lib/features/lrs/schema';
import { Button } from '../ui/button';
import { Callout } from '../ui/callout';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { formatCounted } from '../ui/format-count';
import { useAsking } from '../ui/use-asking';
import type { SteerActions } from './verification-actions';
import { isUnderWay } from './verification-progress';
import { type VerificationRefusal, verificationRefusalWords } from './verification-words';

type VerificationDeedsProps = { ukprn: number; summary: VerificationSummary; actions: SteerActions };

const icon = 'size-4';

/** Pause or continue, and stop. */
export const VerificationDeeds = ({ ukprn, summary, actions }: VerificationDeedsProps) => {
  const router = useRouter();
  const [isStopping, setStopping] = useState(false);
  const { refusal, isAsking, ask } = useAsking<VerificationRefusal>();
  const act = (deed: keyof SteerActions) =>
    ask(
      () => actions[deed](ukprn, { verificationId: summary.id }),
      () => {
        setStopping(false);
        router.refresh();
      },
    );
  if (!isUnderWay(summary)) return null;
  const isRunning = summary.status === 'running';
  return (
    <>
      {refusal && !isStopping ? <Callout tone="critical" isLive title={verificationRefusalWords(refusal)} /> : null}
      {isRunning ? (
        <Button icon={<Pause aria-hidden className={icon} />} onPress={() => act('pause')} isPending={isAsking}>
          Pause
        </Button>
      ) : (
        <Button
          variant="primary"
          icon={<Play aria-hidden className={icon} />}
          onPress={() => act('continue')}
          isPending={isAsking}
        >
          Continue
        </Button>
      )}
      <Button icon={<Square aria-hidden className={icon} />} onPress={() => setStopping(true)}>
        Stop
      </Button>
      <ConfirmDialog
        title="Stop this verification?"
        confirmLabel="Stop"
        isDangerous
        isOpen={isStopping}
        onOpenChange={setStopping}
        isPending={isAsking}
        onConfirm={() => act('stop')}
      >
        {refusal ? <Callout tone="critical" isLive title={verificationRefusalWords(refusal)} /> : null}
        <p>
          {formatCounted(summary.counts.waiting, 'learner')} will not be asked about. What is known already stays. You
          can begin another at any time.
        </p>
      </ConfirmDialog>
    </>
  );
};
