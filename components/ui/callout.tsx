import type { ReactNode } from 'react';
import { cx } from './cx';
import { type Tone, toneStyle } from './tone';
import { ToneIcon } from './tone-icon';

type CalloutProps = {
  tone: Exclude<Tone, 'neutral'>;
  title?: ReactNode;
  children?: ReactNode;
  /** Spoken when it appears: use for an answer to something the person did. */
  isLive?: boolean;
  className?: string;
};

const inkOf = {
  info: 'text-info-ink',
  positive: 'text-positive-ink',
  caution: 'text-caution-ink',
  critical: 'text-critical-ink',
};

export const Callout = ({ tone, title, children, isLive = false, className }: CalloutProps) => (
  <div
    role={isLive ? 'status' : undefined}
    className={cx('flex gap-3 rounded-md border border-l-4 px-3.5 py-3', toneStyle[tone], 'text-ink', className)}
  >
    <ToneIcon tone={tone} className={cx('mt-0.5', inkOf[tone])} />
    <div className="flex min-w-0 flex-1 flex-col gap-1">
      {title ? <p className="font-semibold">{title}</p> : null}
      {children}
    </div>
  </div>
);
