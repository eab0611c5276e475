'use client';
import type { MailItem } from '@/lib/features/mail/schema';
import { cx } from '../ui/cx';
import { TimeText } from '../ui/time-text';

type MailListProps = { mails: readonly MailItem[]; openId: string | null; onOpen: (id: string) => void };

export const MailList = ({ mails, openId, onOpen }: MailListProps) => (
  <ul aria-label="Mail, newest first" className="flex flex-col">
    {mails.map(({ id, subject, createdAt }) => (
      <li key={id}>
        <button
          type="button"
          aria-current={id === openId ? 'true' : undefined}
          onClick={() => onOpen(id)}
          className={cx(
            'flex w-full cursor-pointer flex-col gap-0.5 border-line border-b px-4 py-2.5 text-left -outline-offset-2 hover:bg-hover',
            id === openId && 'bg-chosen hover:bg-chosen',
          )}
        >
          <span className="break-words font-medium">{subject}</span>
          <span className="text-ink-soft text-sm">
            <TimeText instant={createdAt} />
          </span>
        </button>
      </li>
    ))}
  </ul>
);
