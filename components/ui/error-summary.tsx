'use client';
import { CircleAlert } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { flushSync } from 'react-dom';
import { textLinkStyle } from './text-link';

export type ErrorSummaryItem = {
  readonly message: ReactNode;
  readonly fieldId?: string;
  /** Brings the field to where it can be seen, when it stands behind another tab. */
  readonly uncover?: () => void;
};

type ErrorSummaryProps = { title?: string; children?: ReactNode; items?: readonly ErrorSummaryItem[] };

const focusField = (fieldId: string): void => {
  const field = document.getElementById(fieldId);
  field?.scrollIntoView({ block: 'center' });
  field?.focus();
};

/** What stands in the way, before everything else. It takes the focus when it appears. */
export const ErrorSummary = ({ title = 'There is a problem', children, items = [] }: ErrorSummaryProps) => {
  const box = useRef<HTMLDivElement>(null);
  const titleId = useId();
  useEffect(() => box.current?.focus(), []);
  return (
    <div
      ref={box}
      role="alert"
      aria-labelledby={titleId}
      tabIndex={-1}
      className="flex gap-3 rounded-md border-2 border-danger bg-surface p-4 text-ink"
    >
      <CircleAlert aria-hidden className="mt-0.5 size-5 shrink-0 text-critical-ink" />
      <div className="flex min-w-0 flex-1 flex-col gap-2">
        <h2 id={titleId} className="font-semibold text-lg">
          {title}
        </h2>
        {children}
        {items.length > 0 ? (
          <ul className="flex flex-col gap-1">
            {items.map(({ message, fieldId, uncover }, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes while it is shown
              <li key={place}>
                {fieldId ? (
                  <a
                    href={`#${fieldId}`}
                    className={`${textLinkStyle} text-critical-ink`}
                    onClick={(event) => {
                      event.preventDefault();
                      if (uncover) flushSync(uncover);
                      focusField(fieldId);
                    }}
                  >
                    {message}
                  </a>
                ) : (
                  message
                )}
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </div>
  );
};
