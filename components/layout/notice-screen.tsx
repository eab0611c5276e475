import type { ReactNode } from 'react';
import { Wordmark } from './wordmark';

type NoticeScreenProps = { title: string; children: ReactNode; actions?: ReactNode };

/** A page that says one thing and offers a way on. */
export const NoticeScreen = ({ title, children, actions }: NoticeScreenProps) => (
  <main className="mx-auto flex min-h-[80dvh] max-w-xl flex-col items-start justify-center gap-6 px-6 py-16">
    <Wordmark />
    <div className="flex flex-col gap-3">
      <h1 className="font-semibold text-2xl text-ink tracking-tight">{title}</h1>
      <div className="flex flex-col gap-2 text-ink-soft text-lg">{children}</div>
    </div>
    {actions ? <div className="flex flex-wrap gap-3">{actions}</div> : null}
  </main>
);
