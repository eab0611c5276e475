import type { ExportProgress, ExportStatus } from '@/lib/features/ilr-export/schema';
import { formatCount } from '../ui/format-count';

type Moving = Pick<ExportProgress, 'id' | 'status' | 'learnersDone' | 'learnersTotal'>;
type Numbered = Moving & { readonly number: number };

export const isUnderWay = (status: ExportStatus): boolean => status === 'queued' || status === 'generating';

/** The list as the server last gave it, moved on by what the progress route has said since. */
export const moveOn = <Export extends Moving>(
  exports: readonly Export[],
  progress: readonly ExportProgress[] | null,
): readonly Export[] => {
  const latest = new Map(progress?.map((step) => [step.id, step]));
  return exports.map((before) => {
    const step = isUnderWay(before.status) ? latest.get(before.id) : undefined;
    if (!step) return before;
    const { status, learnersDone, learnersTotal } = step;
    return { ...before, status, learnersDone, learnersTotal };
  });
};

/** The route names only what is under way: what it has stopped naming has ended. */
export const hasEnded = (exports: readonly Moving[], progress: readonly ExportProgress[]): boolean =>
  exports.some(({ id, status }) => {
    const step = progress.find((one) => one.id === id);
    return isUnderWay(status) && (step === undefined || !isUnderWay(step.status));
  });

const quarter = ({ learnersDone, learnersTotal }: Moving): number =>
  learnersTotal ? Math.floor((learnersDone / learnersTotal) * 4) : 0;

const ended: Partial<Record<ExportStatus, string>> = {
  generated: 'has been generated and is ready to download',
  downloaded: 'has been downloaded',
  failed: 'has failed',
};

/** What is worth saying aloud of a step: a new state, or another quarter done; otherwise nothing. */
export const sayStep = (before: Numbered, after: Numbered): string | null => {
  const name = `Export ${after.number}`;
  const end = ended[after.status];
  if (end && before.status !== after.status) return `${name} ${end}.`;
  if (after.status === 'generating' && quarter(after) > quarter(before)) {
    return `${name}: ${formatCount(after.learnersDone)} of ${formatCount(after.learnersTotal ?? 0)} learners.`;
  }
  return null;
};
