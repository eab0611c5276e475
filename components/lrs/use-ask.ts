'use client';
import { useState, useTransition } from 'react';
import type { Result } from '@/lib/result';
import type { DeskRefusal } from './desk-words';

export type Refused = { readonly attempt: number; readonly refusal: DeskRefusal };

/** One question at a time: pending, refused, or answered. */
export const useAsk = () => {
  const [refused, setRefused] = useState<Refused | null>(null);
  const [isAsking, start] = useTransition();
  const ask = <Value, Refusal extends DeskRefusal>(
    deed: () => Promise<Result<Value, Refusal>>,
    onAnswer: (value: Value) => void,
    onRefused: (refusal: Refusal) => boolean = () => false,
  ) =>
    start(async () => {
      const answer = await deed().catch(() => null);
      if (answer?.ok) {
        setRefused(null);
        onAnswer(answer.value);
        return;
      }
      if (answer !== null && onRefused(answer.refusal)) return;
      const refusal = answer?.refusal ?? ({ kind: 'lost-answer' } as const);
      setRefused((before) => ({ attempt: (before?.attempt ?? 0) + 1, refusal }));
    });
  return { refused, isAsking, ask, forget: () => setRefused(null) };
};
