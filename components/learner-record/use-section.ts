'use client';
import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import type { Edited, RecordDraft, RecordSection } from '@/lib/features/learner-record/schema';
import type { Result } from '@/lib/result';
import type { RecordRefusal } from './edit-refusals';

export type SaveSection = (
  section: RecordSection['id'],
  before: readonly RecordDraft[],
  after: readonly RecordDraft[],
) => Promise<Result<Edited, RecordRefusal>>;

type Refused = { readonly attempt: number; readonly refusal: RecordRefusal };

/** What is typed outlives a refusal and a lost answer; it goes when it is saved or given up. */
export const useSection = ({ id, drafts: stored }: RecordSection, save: SaveSection) => {
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const [began, setBegan] = useState<readonly RecordDraft[]>(stored);
  const [drafts, setDrafts] = useState<readonly RecordDraft[]>(stored);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [saved, setSaved] = useState('');
  const [isSaving, startSaving] = useTransition();
  const refuse = (refusal: RecordRefusal) => {
    setRefused((before) => ({ attempt: (before?.attempt ?? 0) + 1, refusal }));
    // From here on, saving again is a choice made in view of what the other has stored.
    if (refusal.kind === 'changed-meanwhile') setBegan(refusal.now);
  };

  const begin = () => {
    setBegan(stored);
    setDrafts(stored);
    setRefused(null);
    setSaved('');
    setOpen(true);
  };
  const submit = () =>
    startSaving(async () => {
      const answer = await save(id, began, drafts).catch(() => null);
      if (answer === null) return refuse({ kind: 'lost-answer' });
      if (!answer.ok) return refuse(answer.refusal);
      setOpen(false);
      setRefused(null);
      setSaved(answer.value.differences.length === 0 ? 'Nothing was changed.' : 'Saved.');
      router.refresh();
    });
  const isDirty = JSON.stringify(drafts) !== JSON.stringify(stored);
  return { isOpen, drafts, setDrafts, refused, saved, isSaving, isDirty, begin, submit, close: () => setOpen(false) };
};

export type SectionState = ReturnType<typeof useSection>;
