'use client';
import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { IconButton } from './icon-button';

type CopyButtonProps = { text: string; what: string };

/** Copies the text, and says for a moment that it did. */
export const CopyButton = ({ text, what }: CopyButtonProps) => {
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null);
  useEffect(() => {
    if (outcome === null) return;
    const timer = setTimeout(() => setOutcome(null), 2500);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setOutcome('copied'),
      () => setOutcome('failed'),
    );
  const Icon = outcome === 'copied' ? Check : Copy;
  return (
    <>
      <IconButton
        label={`Copy ${what}`}
        icon={<Icon aria-hidden className="size-4" />}
        onPress={copy}
        className="size-7 print:hidden"
      />
      <span role="status" className={outcome === 'failed' ? 'text-critical-ink text-sm' : 'sr-only'}>
        {outcome === 'copied' ? `Copied ${what}` : null}
        {outcome === 'failed' ? 'Not copied: this browser forbids it. Select the text and copy it yourself.' : null}
      </span>
    </>
  );
};
