'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { Result } from '@/lib/result';
import { Button } from './button';
import { Callout } from './callout';
import { ConfirmDialog } from './confirm-dialog';
import { type LostAnswer, useAsking } from './use-asking';

type DeedButtonProps<Refusal> = {
  /** On the button, and on the one that confirms it. */
  label: string;
  title: string;
  /** What will happen, in a sentence or two. */
  says: string;
  /** Whether it takes back what was done. */
  isUndoing: boolean;
  act: () => Promise<Result<unknown, Refusal>>;
  refusalWords: (refusal: NoInfer<Refusal> | LostAnswer) => string;
};

/** Does something that many records hang on, after a look at what it does; the page shows what has become of it. */
export const DeedButton = <Refusal,>({
  label,
  title,
  says,
  isUndoing,
  act,
  refusalWords,
}: DeedButtonProps<Refusal>) => {
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const { refusal, isAsking, ask } = useAsking<Refusal>();
  const confirm = () =>
    ask(act, () => {
      setOpen(false);
      router.refresh();
    });
  return (
    <>
      <Button variant={isUndoing ? 'secondary' : 'primary'} onPress={() => setOpen(true)}>
        {label}
      </Button>
      <ConfirmDialog
        title={title}
        confirmLabel={label}
        isDangerous={isUndoing}
        isOpen={isOpen}
        onOpenChange={setOpen}
        isPending={isAsking}
        onConfirm={confirm}
      >
        {refusal ? (
          <Callout tone="critical" isLive title="Nothing was done">
            <p>{refusalWords(refusal)}</p>
          </Callout>
        ) : null}
        <p>{says}</p>
      </ConfirmDialog>
    </>
  );
};
