'use client';
import { useState, useTransition } from 'react';
import type { ReferenceKind, ReferenceRecord } from '@/lib/features/reference/schema';
import { Button } from '../ui/button';
import { Callout } from '../ui/callout';
import { ConfirmDialog } from '../ui/confirm-dialog';
import type { LostAnswer, RetireReference } from './reference-actions';
import { referenceWords } from './reference-words';
import { type ReferenceRefusal, referenceRefusals } from './refusal-words';

type RetireButtonProps = {
  ukprn: number;
  kind: ReferenceKind;
  record: ReferenceRecord;
  retireReference: RetireReference;
  onChanged: (record: ReferenceRecord) => void;
};

const lost: LostAnswer = { kind: 'lost-answer' };

/** Retires a record after saying what that does, or brings a retired one back. */
export const RetireButton = ({ ukprn, kind, record, retireReference, onChanged }: RetireButtonProps) => {
  const [isOpen, setIsOpen] = useState(false);
  const [refusal, setRefusal] = useState<ReferenceRefusal | null>(null);
  const [isPending, start] = useTransition();
  const { one, staysOn } = referenceWords[kind];
  const isRetired = record.retiredAt !== null;
  const retire = () =>
    start(async () => {
      setRefusal(null);
      try {
        const input = { kind, id: record.id, version: record.version, isRetired: !isRetired };
        const answer = await retireReference(ukprn, input);
        if (answer.ok) onChanged(answer.value);
        else {
          setRefusal(answer.refusal);
          if (answer.refusal.kind === 'changed-since') onChanged(answer.refusal.current);
        }
      } catch {
        setRefusal(lost);
      }
      setIsOpen(false);
    });
  return (
    <div className="flex flex-col items-start gap-3">
      {refusal ? (
        <Callout tone="critical" isLive title={referenceRefusals[refusal.kind].title}>
          <p>{refusal.kind === 'changed-since' ? 'Look at it again, and then decide.' : 'Nothing else was changed.'}</p>
        </Callout>
      ) : null}
      <Button onPress={isRetired ? retire : () => setIsOpen(true)} isPending={isPending}>
        {isRetired ? `Bring this ${one} back` : `Retire this ${one}`}
      </Button>
      <ConfirmDialog
        title={`Retire ${record.values.name}?`}
        confirmLabel={`Retire ${one}`}
        isOpen={isOpen}
        onOpenChange={setIsOpen}
        onConfirm={retire}
        isPending={isPending}
      >
        <p>
          It is no longer offered for anything new. It stays on {staysOn}, and is marked as retired there. You can bring
          it back at any time.
        </p>
      </ConfirmDialog>
    </div>
  );
};
