'use client';
import { useState, useTransition } from 'react';
import type { Result } from '@/lib/result';
import type { RollOverRefusal } from './roll-over-refusals';

/** One question to the server at a time: pending, refused, or answered. */
export const useAsking = () => {
  const [refusal, setRefusal] = useState<RollOverRefusal | null>(null);
  const [isAsking, startAsking] = useTransition();
  const ask = <Value>(question: () => Promise<Result<Value, RollOverRefusal>>, onAnswer: (value: Value) => void) =>
    startAsking(async () => {
      const answer = await question().catch(() => null);
      if (answer === null) return setRefusal({ kind: 'lost-answer' });
      if (!answer.ok) return setRefusal(answer.refusal);
      setRefusal(null);
      onAnswer(answer.value);
    });
  return { refusal, isAsking, ask };
};
