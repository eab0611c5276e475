import { cx } from './cx';

export const Skeleton = ({ className }: { className?: string }) => (
  <span aria-hidden className={cx('block h-4 animate-shimmer rounded-sm bg-line', className)} />
);

/** Stands where a table will be, in about its size, so that nothing jumps when it comes. */
const TableSkeleton = ({ label, rows = 8 }: { label: string; rows?: number }) => (
  <div role="status" aria-label={label} className="flex flex-col rounded-lg border border-line bg-surface">
    {Array.from({ length: rows }, (_, row) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the rows are alike and never move
      <span key={row} className="flex gap-6 border-line border-b px-4 py-3 last:border-b-0">
        <Skeleton className="w-1/6" />
        <Skeleton className="w-1/3" />
        <Skeleton className="w-1/5" />
      </span>
    ))}
  </div>
);

export const PageSkeleton = ({ label }: { label: string }) => (
  <div className="flex flex-col gap-6">
    <div className="flex flex-col gap-2">
      <Skeleton className="h-7 w-56" />
      <Skeleton className="w-80 max-w-full" />
    </div>
    <TableSkeleton label={label} />
  </div>
);
