'use client';
import { Copy, Trash2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '../ui/button';
import { ConfirmDialog } from '../ui/confirm-dialog';
import type { RecordContext } from './record-actions';
import { RefusalNotice } from './refusal-notice';
import { useSaving } from './use-saving';

type AimActionsProps = { aim: number; aims: number; aimsHref: string; context: RecordContext };

/** Copies or removes the aim whose page this is. */
export const AimActions = ({ aim, aims, aimsHref, context }: AimActionsProps) => {
  const { ukprn, learner, academicYear, actions } = context;
  const [isAsking, setAsking] = useState(false);
  const saving = useSaving();
  const router = useRouter();
  const change = (kind: 'copy' | 'remove') =>
    saving.save(
      () => actions.changeAims(ukprn, { learner, academicYear, aims, change: { kind, aim } }),
      () => {
        setAsking(false);
        router.push(aimsHref as Parameters<typeof router.push>[0]);
      },
    );
  return (
    <>
      <RefusalNotice refused={saving.refused} />
      <div className="flex flex-wrap gap-2">
        <Button
          icon={<Copy aria-hidden className="size-4" />}
          isPending={saving.isSaving && !isAsking}
          onPress={() => change('copy')}
        >
          Copy aim
        </Button>
        <Button variant="danger" icon={<Trash2 aria-hidden className="size-4" />} onPress={() => setAsking(true)}>
          Remove aim
        </Button>
      </div>
      <ConfirmDialog
        title="Remove this aim?"
        confirmLabel="Remove aim"
        isDangerous
        isOpen={isAsking}
        onOpenChange={setAsking}
        isPending={saving.isSaving}
        onConfirm={() => change('remove')}
      >
        <p>
          The aim and everything recorded on it leave this year’s return. An aim that was returned before should be
          ended with a completion status instead. The history keeps what it said.
        </p>
      </ConfirmDialog>
    </>
  );
};
