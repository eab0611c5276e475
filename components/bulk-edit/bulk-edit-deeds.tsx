'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { BulkEditInput, BulkEditSummary } from '@/lib/features/bulk-edit/schema';
import type { Result } from '@/lib/result';
import { Button } from '../ui/button';
import { Callout } from '../ui/callout';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { formatCounted } from '../ui/format-count';
import { useAsking } from '../ui/use-asking';
import { type BulkEditRefusal, bulkEditRefusalWords } from './bulk-edit-refusals';

type Action = (ukprn: number, input: BulkEditInput) => Promise<Result<null, BulkEditRefusal>>;
export type DeedActions = { readonly apply: Action; readonly undo: Action };

type Deed = keyof DeedActions;
type BulkEditDeedsProps = { ukprn: number; summary: BulkEditSummary; actions: DeedActions };

const words: Record<Deed, { button: string; title: string; says: (learners: string) => string }> = {
  apply: {
    button: 'Apply',
    title: 'Change these learners?',
    says: (learners) =>
      `${learners} will be changed as the preview shows. Whoever was changed since the preview is skipped. It can be undone for a day.`,
  },
  undo: {
    button: 'Undo',
    title: 'Undo this bulk edit?',
    says: (learners) =>
      `What was there before comes back for ${learners}. Whoever was changed since is left alone, and named.`,
  },
};

const deedsOf = ({ status, isOwn, counts: { planned, applied } }: BulkEditSummary): readonly Deed[] => {
  if (!isOwn) return [];
  const canApply = (status === 'previewed' || status === 'interrupted') && planned > 0;
  const canUndo = (status === 'applied' || status === 'interrupted') && applied > 0;
  return [...(canUndo ? (['undo'] as const) : []), ...(canApply ? (['apply'] as const) : [])];
};

const DeedButton = ({ ukprn, summary, actions, deed }: BulkEditDeedsProps & { deed: Deed }) => {
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const { refusal, isAsking, ask } = useAsking<BulkEditRefusal>();
  const { button, title, says } = words[deed];
  const { planned, applied } = summary.counts;
  const act = () =>
    ask(
      () => actions[deed](ukprn, { bulkEditId: summary.id }),
      () => {
        setOpen(false);
        router.refresh();
      },
    );
  return (
    <>
      <Button variant={deed === 'apply' ? 'primary' : 'secondary'} onPress={() => setOpen(true)}>
        {button}
      </Button>
      <ConfirmDialog
        title={title}
        confirmLabel={button}
        isDangerous={deed === 'undo'}
        isOpen={isOpen}
        onOpenChange={setOpen}
        isPending={isAsking}
        onConfirm={act}
      >
        {refusal ? (
          <Callout tone="critical" isLive title="Nothing was done">
            <p>{bulkEditRefusalWords(refusal)}</p>
          </Callout>
        ) : null}
        <p>{says(formatCounted(deed === 'apply' ? planned : applied, 'learner'))}</p>
      </ConfirmDialog>
    </>
  );
};

/** What can be done with a bulk edit as it stands. */
export const BulkEditDeeds = (props: BulkEditDeedsProps) => (
  <>
    {deedsOf(props.summary).map((deed) => (
      <DeedButton key={deed} {...props} deed={deed} />
    ))}
  </>
);
