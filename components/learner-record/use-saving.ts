'use client';
import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import type { Edited } from '@/lib/features/learner-record/schema';
import type { Result } from '@/lib/result';
import type { RecordRefusal } from './edit-refusals';

type Refused = { readonly attempt: number; readonly refusal: RecordRefusal };

/** One saving at a time: pending, refused, or done and the page fresh. */
export const useSaving = () => {
  const router = useRouter();
  const [refused, setRefused] = useState<Refused | null>(null);
  const [isSaving, startSaving] = useTransition();
  const refuse = (refusal: RecordRefusal) => setRefused((before) => ({ attempt: (before?.attempt ?? 0) + 1, refusal }));
  const save = (ask: () => Promise<Result<Edited, RecordRefusal>>, onSaved: (edited: Edited) => void) =>
    startSaving(async () => {
      const answer = await ask().catch(() => null);
      if (answer === null) return refuse({ kind: 'lost-answer' });
      if (!answer.ok) return refuse(answer.refusal);
      setRefused(null);
      onSaved(answer.value);
      router.refresh();
    });
  return { refused, isSaving, save, forget: () => setRefused(null) };
};
