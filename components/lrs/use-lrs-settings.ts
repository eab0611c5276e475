'use client';
import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import type { LrsCallRefusal, NotSetUp, SaveLrsSettingsInput, SaveLrsSettingsRefusal } from '@/lib/features/lrs/schema';
import type { Result } from '@/lib/result';
import type { SettingsRefusal } from './settings-words';

type NotPermitted = { readonly kind: 'not-permitted' };

export type LrsSettingsActions = {
  readonly save: (
    ukprn: number,
    input: SaveLrsSettingsInput,
  ) => Promise<Result<null, SaveLrsSettingsRefusal | NotPermitted>>;
  readonly test: (
    ukprn: number,
    input: Record<string, never>,
  ) => Promise<Result<null, LrsCallRefusal | NotSetUp | NotPermitted>>;
};

type Told =
  | { readonly kind: 'done'; readonly says: string }
  | { readonly kind: 'refused'; readonly attempt: number; readonly refusal: SettingsRefusal };

/** One thing at a time: pending, then done or refused, and the page fresh. */
export const useLrsSettings = () => {
  const router = useRouter();
  const [told, setTold] = useState<Told | null>(null);
  const [isBusy, start] = useTransition();
  const ask = (deed: () => Promise<Result<null, SettingsRefusal>>, says: string, onDone: () => void) =>
    start(async () => {
      const answer = await deed().catch(() => ({ ok: false, refusal: { kind: 'lost-answer' } }) as const);
      setTold((before) =>
        answer.ok
          ? { kind: 'done', says }
          : { kind: 'refused', attempt: before?.kind === 'refused' ? before.attempt + 1 : 1, refusal: answer.refusal },
      );
      if (answer.ok) onDone();
      router.refresh();
    });
  return { told, isBusy, ask };
};
