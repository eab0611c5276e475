'use client';
import type { BulkEditInput, BulkEditSummary } from '@/lib/features/bulk-edit/schema';
import type { Result } from '@/lib/result';
import { DeedButton } from '../ui/deed-button';
import { formatCounted } from '../ui/format-count';
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

/** What can be done with a bulk edit as it stands. */
export const BulkEditDeeds = ({ ukprn, summary, actions }: BulkEditDeedsProps) => {
  const { planned, applied } = summary.counts;
  return deedsOf(summary).map((deed) => (
    <DeedButton
      key={deed}
      label={words[deed].button}
      title={words[deed].title}
      says={words[deed].says(formatCounted(deed === 'apply' ? planned : applied, 'learner'))}
      isUndoing={deed === 'undo'}
      act={() => actions[deed](ukprn, { bulkEditId: summary.id })}
      refusalWords={bulkEditRefusalWords}
    />
  ));
};
