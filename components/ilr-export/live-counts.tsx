import { formatCounted } from '../ui/format-count';
import { Skeleton } from '../ui/skeleton';
import { CountLedger } from './count-ledger';
import type { LiveCounts } from './use-live-counts';

/** The ledger of the draft, below the choices that make it. */
export const LiveCountLedger = ({ counts, isFailed }: LiveCounts) => {
  if (isFailed) {
    return <p className="text-caution-ink">The counts cannot be shown just now. You can still create the export.</p>;
  }
  return (
    <section aria-label="What will be in the file" className="rounded-md border border-line bg-sunken px-4 py-3">
      {counts ? <CountLedger counts={counts} /> : <Skeleton className="my-2 w-2/3" />}
    </section>
  );
};

/** One line for the foot of the window. */
export const LiveCountLine = ({ counts, isCounting, isFailed }: LiveCounts) => (
  <p aria-live="polite" aria-busy={isCounting} className="mr-auto text-sm">
    {counts && !isFailed ? (
      <span className={isCounting ? 'text-ink-soft' : 'text-ink'}>
        <strong className="font-semibold">{formatCounted(counts.learners, 'learner')}</strong> and{' '}
        {formatCounted(counts.aims, 'aim')} in the file
      </span>
    ) : null}
    {!counts && isCounting ? <span className="text-ink-soft">Counting…</span> : null}
  </p>
);
