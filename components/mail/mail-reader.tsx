import { ArrowLeft } from 'lucide-react';
import type { MailItem } from '@/lib/features/mail/schema';
import { Button } from '../ui/button';
import { textLinkStyle } from '../ui/text-link';
import { TimeText } from '../ui/time-text';
import { linkParts } from './link-parts';
import { mailState } from './mail-state';

type MailReaderProps = { mail: MailItem; onBack: () => void };

export const MailReader = ({ mail, onBack }: MailReaderProps) => (
  <article aria-label={mail.subject} className="flex min-w-0 flex-col gap-4 p-4 sm:p-5">
    <Button
      variant="quiet"
      size="small"
      onPress={onBack}
      icon={<ArrowLeft aria-hidden className="size-4" />}
      className="self-start lg:hidden"
    >
      All mail
    </Button>
    <header className="flex flex-col gap-1 border-line border-b pb-3">
      <h2 className="break-words font-semibold text-lg">{mail.subject}</h2>
      <p className="text-ink-soft text-sm">
        To {mail.to}, <TimeText instant={mail.createdAt} />
      </p>
      <p className="text-ink-soft text-sm">{mailState(mail)}</p>
    </header>
    <p className="max-w-prose whitespace-pre-wrap break-words">
      {linkParts(mail.text).map(({ text, href }, place) =>
        href ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a mail never move
          <a key={place} href={href} className={textLinkStyle}>
            {text}
          </a>
        ) : (
          text
        ),
      )}
    </p>
  </article>
);
