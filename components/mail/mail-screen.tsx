'use client';
import { Mail } from 'lucide-react';
import { useState } from 'react';
import type { MailItem } from '@/lib/features/mail/schema';
import { cx } from '../ui/cx';
import { EmptyState } from '../ui/empty-state';
import { PageHeader } from '../ui/page-header';
import { MailList } from './mail-list';
import { MailReader } from './mail-reader';

type MailScreenProps = { mails: readonly MailItem[] };

const Nothing = ({ title, children }: { title: string; children: string }) => (
  <EmptyState title={title} icon={<Mail aria-hidden />}>
    {children}
  </EmptyState>
);

/** What Muster has written to the person who is signed in. */
export const MailScreen = ({ mails }: MailScreenProps) => {
  const [openId, setOpenId] = useState<string | null>(null);
  const open = mails.find(({ id }) => id === openId);
  return (
    <>
      <PageHeader title="Mail" description="What Muster has written to you, newest first." />
      {mails.length === 0 ? (
        <div className="rounded-lg border border-line bg-surface">
          <Nothing title="No mail yet">When an export is ready, or has failed, Muster writes to you here too.</Nothing>
        </div>
      ) : (
        <div className="grid min-h-96 overflow-hidden rounded-lg border border-line bg-surface lg:grid-cols-[22rem_minmax(0,1fr)]">
          <div className={cx('border-line lg:border-r', open && 'max-lg:hidden')}>
            <MailList mails={mails} openId={openId} onOpen={setOpenId} />
          </div>
          {open ? (
            <MailReader mail={open} onBack={() => setOpenId(null)} />
          ) : (
            <div className="max-lg:hidden">
              <Nothing title="No mail is open">Choose one from the list to read it.</Nothing>
            </div>
          )}
        </div>
      )}
    </>
  );
};
