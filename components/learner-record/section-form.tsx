'use client';
import { type FormEvent, useId } from 'react';
import type { RecordSection, SectionConflict } from '@/lib/features/learner-record/schema';
import { Button } from '../ui/button';
import { ErrorSummary } from '../ui/error-summary';
import { withField } from './draft-edits';
import { refusalWords } from './edit-refusals';
import { type DraftForm, RecordFields, SectionRecords } from './record-fields';
import { useLeaveWarning } from './use-leave-warning';
import type { SectionState } from './use-section';

type SectionFormProps = { section: RecordSection; state: SectionState };

const shown = (value: string | null) => (value === null || value === '' ? 'nothing' : `“${value}”`);

const Conflict = ({ conflict, state }: { conflict: SectionConflict; state: SectionState }) => {
  const { path, yours, theirs } = conflict;
  if (theirs === null && yours === null) {
    return <span>{path}: the list was changed. What you see here is yours; saving again replaces theirs.</span>;
  }
  return (
    <span className="flex flex-wrap items-center gap-2">
      <span>
        {path}: they saved {shown(theirs)}, you typed {shown(yours)}.
      </span>
      <Button size="small" onPress={() => state.setDrafts(withField(state.drafts, [0], path, theirs ?? ''))}>
        Take theirs<span className="sr-only"> for {path}</span>
      </Button>
    </span>
  );
};

const Refusal = ({ state, idOf }: { state: SectionState; idOf: DraftForm['idOf'] }) => {
  if (state.refused === null) return null;
  const { attempt, refusal } = state.refused;
  const { title, says } = refusalWords(refusal);
  const problems = refusal.kind === 'problems' ? refusal.problems : [];
  const conflicts = refusal.kind === 'changed-meanwhile' ? refusal.conflicts : [];
  const items = [
    ...problems.map(({ path, message }) => ({ message, fieldId: idOf(path) })),
    ...conflicts.map((conflict) => ({ message: <Conflict conflict={conflict} state={state} /> })),
  ];
  return (
    <ErrorSummary key={attempt} title={title} items={items}>
      <p>{refusal.kind === 'learn-ref-number-taken' ? `${says} It is ${refusal.learner}’s.` : says}</p>
    </ErrorSummary>
  );
};

/** A section while it is being edited: Enter saves, Cancel gives up what was typed. */
export const SectionForm = ({ section, state }: SectionFormProps) => {
  const formId = useId();
  useLeaveWarning(state.isDirty);
  const idOf = (path: string) => `${formId}-${path}`;
  const refusal = state.refused?.refusal;
  const form: DraftForm = {
    entity: section.form.name,
    isList: section.holds === 'many',
    drafts: state.drafts,
    onChange: state.setDrafts,
    problems: refusal?.kind === 'problems' ? refusal.problems : [],
    idOf,
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!state.isSaving) state.submit();
  };
  const [only] = state.drafts;
  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-5">
      <Refusal state={state} idOf={idOf} />
      {section.holds === 'one' && only ? (
        <RecordFields of={section.form} draft={only} path={[0]} form={form} />
      ) : (
        <SectionRecords of={section.holds === 'maybe' ? { ...section.form, max: 1 } : section.form} form={form} />
      )}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" isPending={state.isSaving}>
          Save<span className="sr-only"> {section.title}</span>
        </Button>
        <Button variant="quiet" onPress={state.close} isDisabled={state.isSaving}>
          Cancel
        </Button>
      </div>
    </form>
  );
};
