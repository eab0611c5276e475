'use client';
import { type FormEvent, type ReactNode, useState } from 'react';
import {
  type FieldName,
  fieldsOf,
  type ReferenceField,
  type ReferenceFormChoices,
  type ReferenceKind,
} from '@/lib/features/reference/schema';
import { Button } from '../ui/button';
import { Callout } from '../ui/callout';
import { LinkButton } from '../ui/link-button';
import { Tabs } from '../ui/tabs';
import { sayFieldProblem } from './problem-words';
import { ReferenceFieldInput } from './reference-field-input';
import { ReferenceRefusalSummary } from './reference-refusal-summary';
import { referenceWords } from './reference-words';
import type { useReferenceForm } from './use-reference-form';

type ReferenceFormProps = {
  kind: ReferenceKind;
  form: Pick<
    ReturnType<typeof useReferenceForm>,
    'draft' | 'refused' | 'problems' | 'isSaved' | 'isSaving' | 'change' | 'save'
  >;
  choices: ReferenceFormChoices;
  saveLabel: string;
  cancelHref: string;
  more?: ReactNode;
};

const tabOf = ({ isIlr }: Pick<ReferenceField, 'isIlr'>): string => (isIlr ? 'ilr' : 'details');

type FieldsProps = Pick<ReferenceFormProps, 'kind' | 'form' | 'choices'> & { tab: string };

const Fields = ({ kind, form, choices, tab }: FieldsProps) => (
  <div className="grid max-w-3xl items-start gap-x-5 gap-y-4 sm:grid-cols-2">
    {fieldsOf(kind)
      .filter((field) => tabOf(field) === tab)
      .map((field) => {
        const problem = form.problems.find((one) => one.field === field.name)?.problem;
        return (
          <ReferenceFieldInput
            key={field.name}
            field={field}
            value={form.draft[field.name] ?? ''}
            onChange={(text) => form.change(field.name, text)}
            error={problem && sayFieldProblem(problem, field, referenceWords[kind].one)}
            choices={choices}
          />
        );
      })}
  </div>
);

/** The fields of a record, on tabs where some are of the ILR. Enter saves. */
export const ReferenceForm = ({ kind, form, choices, saveLabel, cancelHref, more }: ReferenceFormProps) => {
  const [tab, setTab] = useState('details');
  const fields = (which: string) => <Fields kind={kind} form={form} choices={choices} tab={which} />;
  const uncover = (name: FieldName) => {
    const field = fieldsOf(kind).find((one) => one.name === name);
    if (field) setTab(tabOf(field));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    form.save();
  };
  const parts = [
    { id: 'details', label: 'Details', content: fields('details') },
    { id: 'ilr', label: 'ILR', content: fields('ilr') },
  ];
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-5">
      {form.refused ? (
        <ReferenceRefusalSummary
          key={form.refused.attempt}
          kind={kind}
          refused={form.refused}
          choices={choices}
          uncover={uncover}
        />
      ) : null}
      {form.isSaved ? <Callout tone="positive" isLive title="Saved" /> : null}
      {fieldsOf(kind).some(({ isIlr }) => isIlr) ? (
        <Tabs label={`Parts of the ${referenceWords[kind].one}`} parts={parts} open={tab} onOpen={setTab} />
      ) : (
        fields('details')
      )}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" variant="primary" isPending={form.isSaving}>
          {saveLabel}
        </Button>
        <LinkButton href={cancelHref}>Back to the list</LinkButton>
        {more}
      </div>
    </form>
  );
};
