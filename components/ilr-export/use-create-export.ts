'use client';
import { useState, useTransition } from 'react';
import type { CreateExportInput, CreateExportRefusal, ExportChoices } from '@/lib/features/ilr-export/schema';
import type { CreateExportActions, ExportProvider } from './create-export-props';
import { emptyDraft } from './export-draft';
import type { LostAnswer } from './refusal-messages';

export type StartedExport = { readonly provider: ExportProvider };

type Refused = { readonly attempt: number; readonly refusal: CreateExportRefusal | LostAnswer };

type CreateExportStart = {
  provider: ExportProvider;
  choices: ExportChoices;
  actions: CreateExportActions;
  onStarted: (started: StartedExport) => void;
};

/** What was chosen outlives a refusal, an Escape and a lost answer; only a started export clears it. */
export const useCreateExport = ({ provider: here, choices: choicesHere, actions, onStarted }: CreateExportStart) => {
  const [provider, setProvider] = useState(here);
  const [choices, setChoices] = useState(choicesHere);
  const [draft, setDraft] = useState(() => emptyDraft(choicesHere));
  const [refused, setRefused] = useState<Refused | null>(null);
  const [isLoading, startLoading] = useTransition();
  const [isCreating, startCreating] = useTransition();
  const refuse = (refusal: Refused['refusal']) =>
    setRefused((before) => ({ attempt: (before?.attempt ?? 0) + 1, refusal }));

  const chooseProvider = (chosen: ExportProvider) =>
    startLoading(async () => {
      try {
        const loaded = await actions.loadChoices(chosen.ukprn);
        setProvider(chosen);
        setChoices(loaded);
        setDraft(emptyDraft(loaded));
        setRefused(null);
      } catch {
        refuse({ kind: 'lost-answer' });
      }
    });

  const create = () =>
    startCreating(async () => {
      try {
        const answer = await actions.createExport(provider.ukprn, draft);
        if (!answer.ok) return refuse(answer.refusal);
        setDraft(emptyDraft(choices));
        setRefused(null);
        onStarted({ provider });
      } catch {
        refuse({ kind: 'lost-answer' });
      }
    });

  const change = (changes: Partial<CreateExportInput>) => setDraft((before) => ({ ...before, ...changes }));
  const clear = () => setDraft(emptyDraft(choices));
  return { provider, choices, draft, refused, isLoading, isCreating, chooseProvider, create, change, clear };
};
