import type { ReactNode } from 'react';
import { cx } from './cx';
import { type Tone, toneStyle } from './tone';
import { ToneIcon } from './tone-icon';

type StatusProps = { tone: Tone; children: ReactNode; icon?: ReactNode; className?: string };

/** A state in one word, told by icon and text as well as by colour. */
export const Status = ({ tone, children, icon, className }: StatusProps) => (
  <span
    className={cx(
      'inline-flex items-center gap-1.5 whitespace-nowrap rounded-full border py-px pr-2.5 pl-1.5 font-medium text-sm',
      toneStyle[tone],
      className,
    )}
  >
    {icon ?? <ToneIcon tone={tone} className="size-3.5" />}
    {children}
  </span>
);
