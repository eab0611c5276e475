import {
  type BulkEditStatus,
  type BulkOutcome,
  type OutcomeCounts,
  type RowGroup,
  rowGroups,
} from '@/lib/features/bulk-edit/schema';

const sum = (counts: OutcomeCounts, outcomes: readonly BulkOutcome[]): number =>
  outcomes.reduce((total, outcome) => total + counts[outcome], 0);

export const totalOf = (counts: OutcomeCounts): number => sum(counts, rowGroups.all);

const leftIn: Partial<Record<BulkEditStatus, BulkOutcome>> = {
  previewing: 'waiting',
  applying: 'planned',
  undoing: 'applied',
};

/** How many learners the work under way has come to. */
export const doneIn = (status: BulkEditStatus, counts: OutcomeCounts): number => {
  const left = leftIn[status];
  return totalOf(counts) - (left ? counts[left] : 0);
};

const labels: Record<RowGroup, string> = {
  all: 'All',
  change: 'Change',
  refused: 'Refused',
  skipped: 'Changed by somebody since',
  undone: 'As before',
  untouched: 'Not touched',
};

export type GroupCount = { readonly group: RowGroup; readonly label: string; readonly learners: number };

/** The groups that have somebody in them, all of them first. */
export const groupCounts = (counts: OutcomeCounts): readonly GroupCount[] =>
  (Object.keys(rowGroups) as RowGroup[])
    .map((group) => ({ group, label: labels[group], learners: sum(counts, rowGroups[group]) }))
    .filter(({ group, learners }) => group === 'all' || learners > 0);
