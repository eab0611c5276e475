'use client';
import { useState, useTransition } from 'react';
import {
  type DraftProblem,
  type FieldName,
  type ReferenceDraft,
  type ReferenceKind,
  type ReferenceRecord,
  toDraft,
} from '@/lib/features/reference/schema';
import type { Result } from '@/lib/result';
import type { ReferenceRefusal } from './refusal-words';
import { type TheirChange, theirChanges } from './their-changes';

export type Refused = {
  readonly attempt: number;
  readonly refusal: ReferenceRefusal;
  /** What somebody else did, when that is why. */
  readonly theirs: readonly TheirChange[];
};

type ReferenceFormStart<Value> = {
  readonly kind: ReferenceKind;
  /** What the fields say, apart from what is typed over them. */
  readonly base: ReferenceDraft;
  readonly send: (draft: Record<string, string>) => Promise<Result<Value, ReferenceRefusal>>;
  readonly onSaved: (value: Value) => void;
  /** Somebody was faster: from now on the fields say this, under what is typed. */
  readonly onOvertaken: (current: ReferenceRecord) => void;
};

const problemsOf = (refused: Refused | null): readonly DraftProblem[] =>
  refused?.refusal.kind === 'fields-do-not-fit' ? refused.refusal.problems : [];

/** What is typed lies over what is stored, so it outlives a refusal, a lost answer and what others save meanwhile. */
export const useReferenceForm = <Value>({ kind, base, send, onSaved, onOvertaken }: ReferenceFormStart<Value>) => {
  const [typed, setTyped] = useState<ReferenceDraft>({});
  const [refused, setRefused] = useState<Refused | null>(null);
  const [isSaved, setIsSaved] = useState(false);
  const [isSaving, startSaving] = useTransition();
  const draft = { ...base, ...typed };

  const refuse = (refusal: ReferenceRefusal) => {
    const theirs =
      refusal.kind === 'changed-since'
        ? theirChanges(kind, { before: base, now: toDraft(kind, refusal.current.values), typed })
        : [];
    setRefused((before) => ({ attempt: (before?.attempt ?? 0) + 1, refusal, theirs }));
    if (refusal.kind === 'changed-since') onOvertaken(refusal.current);
  };

  const save = () =>
    startSaving(async () => {
      setIsSaved(false);
      try {
        const answer = await send(draft);
        if (!answer.ok) return refuse(answer.refusal);
        setTyped({});
        setRefused(null);
        setIsSaved(true);
        onSaved(answer.value);
      } catch {
        refuse({ kind: 'lost-answer' });
      }
    });

  const change = (name: FieldName, text: string) => {
    setIsSaved(false);
    setTyped((before) => ({ ...before, [name]: text }));
  };

  return { draft, refused, problems: problemsOf(refused), isSaved, isSaving, change, save };
};
