import { cx } from './cx';

type ProgressProps = {
  label: string;
  done: number;
  /** Null while nobody knows how many there will be. */
  total: number | null;
  unit: string;
  /** What is being done, said before the count. */
  doing?: string;
  className?: string;
};

const count = (value: number): string => value.toLocaleString('en-GB');

/** A bar with its count in words beside it. */
export const Progress = ({ label, done, total, unit, doing, className }: ProgressProps) => {
  const counted = total === null ? `${count(done)} ${unit}` : `${count(done)} of ${count(total)} ${unit}`;
  const words = doing === undefined ? counted : `${doing}: ${counted}`;
  const share = total === null || total === 0 ? null : Math.min(100, (done / total) * 100);
  return (
    <div className={cx('flex min-w-40 flex-col gap-1', className)}>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuetext={words}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={share === null ? undefined : Math.round(share)}
        className="h-1.5 overflow-hidden rounded-full bg-line"
      >
        <div
          data-bar
          className={cx(
            'h-full origin-left rounded-full bg-accent transition-[width] duration-500',
            share === null && 'w-1/3 animate-shimmer',
          )}
          style={share === null ? undefined : { width: `${share}%` }}
        />
      </div>
      <span aria-hidden className="text-ink-soft text-xs">
        {words}
      </span>
    </div>
  );
};
