'use client';
import { useState, useTransition } from 'react';
import type {
  ApplyAnswer,
  ApplyRefusal,
  ApplyResultInput,
  ResultLine,
  ResultRefusal,
} from '@/lib/features/lrs-portal/schema';
import { RESULT_BYTES_MAX } from '@/lib/features/lrs-portal/schema';
import { err, type Result } from '@/lib/result';
import { isChoosable, type ReadRefusal } from './result-words';

export type ApplyAction = (
  ukprn: number,
  input: ApplyResultInput,
) => Promise<Result<ApplyAnswer, ApplyRefusal | { readonly kind: 'not-permitted' }>>;

const sendResult = async (ukprn: number, file: File): Promise<Result<readonly ResultLine[], ReadRefusal>> => {
  if (file.size > RESULT_BYTES_MAX) return err({ kind: 'too-large', bytesMax: RESULT_BYTES_MAX });
  try {
    const answer = await fetch(`/${ukprn}/ulns/portal/result`, { method: 'PUT', body: file });
    if (!answer.ok) return err({ kind: 'lost-answer' });
    return (await answer.json()) as Result<readonly ResultLine[], ResultRefusal>;
  } catch {
    return err({ kind: 'lost-answer' });
  }
};

const toInput = (lines: readonly ResultLine[], chosen: ReadonlySet<number>): ApplyResultInput['chosen'] =>
  lines.flatMap(({ line, learner, before, uln, returnCode }) =>
    learner !== null && uln !== null && chosen.has(line) ? [{ learner, before, uln, returnCode }] : [],
  );

type Shown = { readonly fileName: string; readonly lines: readonly ResultLine[] };

/** A result file: read, chosen from, and applied. */
export const useResult = (ukprn: number, apply: ApplyAction, onApplied: () => void) => {
  const [shown, setShown] = useState<Shown | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [refusal, setRefusal] = useState<ReadRefusal | null>(null);
  const [answer, setAnswer] = useState<ApplyAnswer | 'failed' | null>(null);
  const [isBusy, start] = useTransition();
  const read = (file: File) =>
    start(async () => {
      const sent = await sendResult(ukprn, file);
      setAnswer(null);
      setRefusal(sent.ok ? null : sent.refusal);
      setShown(sent.ok ? { fileName: file.name, lines: sent.value } : null);
      // A number that replaces another is chosen by hand.
      const fresh = sent.ok ? sent.value.filter(({ state }) => state === 'new') : [];
      setChosen(new Set(fresh.map(({ line }) => line)));
    });
  const choose = (lines: readonly ResultLine[], isIn: boolean) => {
    const next = new Set(chosen);
    for (const one of lines.filter(isChoosable)) {
      if (isIn) next.add(one.line);
      else next.delete(one.line);
    }
    setChosen(next);
  };
  const applyChosen = () =>
    start(async () => {
      const done = await apply(ukprn, { chosen: toInput(shown?.lines ?? [], chosen) }).catch(() => null);
      setAnswer(done?.ok ? done.value : 'failed');
      if (!done?.ok) return;
      setShown(null);
      onApplied();
    });
  return { shown, chosen, choose, refusal, answer, isBusy, read, applyChosen };
};
