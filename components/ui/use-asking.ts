'use client';
import { useState, useTransition } from 'react';
import type { Result } from '@/lib/result';

/** The answer never came: the server was not reached, or broke. */
export type LostAnswer = { readonly kind: 'lost-answer' };

/** One question to the server at a time: pending, refused, or answered. */
export const useAsking = <Refusal>() => {
  const [refusal, setRefusal] = useState<Refusal | LostAnswer | null>(null);
  const [isAsking, startAsking] = useTransition();
  const ask = <Value>(question: () => Promise<Result<Value, Refusal>>, onAnswer: (value: Value) => void) =>
    startAsking(async () => {
      const answer = await question().catch(() => null);
      if (answer === null) return setRefusal({ kind: 'lost-answer' });
      if (!answer.ok) return setRefusal(answer.refusal);
      setRefusal(null);
      onAnswer(answer.value);
    });
  return { refusal, isAsking, ask };
};
