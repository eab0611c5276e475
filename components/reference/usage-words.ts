import type { ReferenceRecord } from '@/lib/features/reference/schema';
import { formatCounted } from '../ui/format-count';

/** How much a record is used, in a sentence. */
export const sayUsage = ({ learners, aims }: Pick<ReferenceRecord, 'learners' | 'aims'>): string => {
  if (learners === 0) return 'Nobody uses it yet.';
  const onAims = aims === null ? '' : ` on ${formatCounted(aims, 'learning aim')}`;
  return `Used by ${formatCounted(learners, 'learner')}${onAims}, of all academic years together.`;
};
