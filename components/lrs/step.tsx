'use client';
import { type ReactNode, useEffect, useRef } from 'react';
import type { Tone } from '../ui/tone';
import { ToneIcon } from '../ui/tone-icon';

type StepProps = { tone: Tone; title: string; children?: ReactNode };

const inkOf: Readonly<Record<Tone, string>> = {
  neutral: 'text-ink-soft',
  info: 'text-info-ink',
  positive: 'text-positive-ink',
  caution: 'text-caution-ink',
  critical: 'text-critical-ink',
};

/** What a window has come to. Its heading takes the focus, so that it is read out when it replaces the one before. */
export const Step = ({ tone, title, children }: StepProps) => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="flex flex-col gap-4">
      <div className="flex items-start gap-3">
        <ToneIcon tone={tone} className={`mt-1 size-5 ${inkOf[tone]}`} />
        <h3 ref={heading} tabIndex={-1} className="rounded-sm font-semibold text-lg">
          {title}
        </h3>
      </div>
      {children}
    </div>
  );
};
