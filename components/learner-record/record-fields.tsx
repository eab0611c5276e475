'use client';
import { ChevronDown, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { FormEntity, FormField, RecordDraft, SectionProblem } from '@/lib/features/learner-record/schema';
import { Button } from '../ui/button';
import { type DraftPath, emptyDraft, ilrPath, withField, withList } from './draft-edits';
import { FieldInput } from './field-input';

/** The whole form of a section, of which each record below shows a part. */
export type DraftForm = {
  readonly entity: string;
  readonly isList: boolean;
  readonly drafts: readonly RecordDraft[];
  readonly onChange: (drafts: readonly RecordDraft[]) => void;
  readonly problems: readonly SectionProblem[];
  readonly idOf: (path: string) => string;
};

type RecordFieldsProps = { of: FormEntity; draft: RecordDraft; path: DraftPath; form: DraftForm };

const Fields = ({ fields, draft, path, form }: Omit<RecordFieldsProps, 'of'> & { fields: readonly FormField[] }) => {
  const at = ilrPath(form.entity, path, form.isList);
  return (
    <div className="grid items-end gap-x-5 gap-y-4 sm:grid-cols-2">
      {fields.map((field) => {
        const fieldPath = at === '' ? field.name : `${at}/${field.name}`;
        return (
          <FieldInput
            key={field.name}
            field={field}
            inputId={form.idOf(fieldPath)}
            fields={draft.fields}
            onChange={(value) => form.onChange(withField(form.drafts, path, field.name, value))}
            error={form.problems.find((problem) => problem.path === fieldPath)?.message}
          />
        );
      })}
    </div>
  );
};

const RecordList = ({
  of,
  records,
  path,
  form,
}: {
  of: FormEntity;
  records: readonly RecordDraft[];
  path: DraftPath;
  form: DraftForm;
}) => (
  <div className="flex flex-col gap-4">
    {records.map((record, place) => (
      <fieldset
        // biome-ignore lint/suspicious/noArrayIndexKey: a record that is being typed has nothing else to be known by
        key={place}
        className="flex min-w-0 flex-col gap-4 rounded-md border border-line p-4"
      >
        <legend className="px-1 font-semibold text-sm first-letter:uppercase">
          {of.label} {place + 1}
        </legend>
        <RecordFields of={of} draft={record} path={[...path, place]} form={form} />
        <div>
          <Button
            size="small"
            variant="quiet"
            icon={<Trash2 aria-hidden className="size-4" />}
            onPress={() => form.onChange(withList(form.drafts, path, (held) => held.filter((_, at) => at !== place)))}
          >
            Remove<span className="sr-only"> {`${of.label} ${place + 1}`}</span>
          </Button>
        </div>
      </fieldset>
    ))}
    {of.max === null || records.length < of.max ? (
      <div>
        <Button
          size="small"
          icon={<Plus aria-hidden className="size-4" />}
          onPress={() => form.onChange(withList(form.drafts, path, (held) => [...held, emptyDraft(of)]))}
        >
          {records.length === 0 ? 'Add' : 'Add another'}
          <span className="sr-only"> {of.label}</span>
        </Button>
      </div>
    ) : null}
  </div>
);

/** The fields of one record, the unusual ones a click away unless they say something, and the records below it. */
export const RecordFields = ({ of, draft, path, form }: RecordFieldsProps) => {
  const [isAllShown, setAllShown] = useState(false);
  const isShown = ({ name, isUsual }: FormField) =>
    isAllShown ||
    isUsual ||
    (draft.fields[name] ?? '') !== '' ||
    form.problems.some((problem) => problem.path.endsWith(name));
  const shown = of.fields.filter(isShown);
  const hidden = of.fields.length - shown.length;
  return (
    <>
      <Fields fields={shown} draft={draft} path={path} form={form} />
      {hidden > 0 ? (
        <div>
          <Button
            size="small"
            variant="quiet"
            icon={<ChevronDown aria-hidden className="size-4" />}
            onPress={() => setAllShown(true)}
          >
            {`Show ${hidden} more ${hidden === 1 ? 'field' : 'fields'}`}
          </Button>
        </div>
      ) : null}
      {of.children.map((child) => (
        <RecordList
          key={child.name}
          of={child}
          records={draft.children[child.name] ?? []}
          path={[...path, child.name]}
          form={form}
        />
      ))}
    </>
  );
};

/** The records of a section that is a list, or the one that may be there. */
export const SectionRecords = ({ of, form }: { of: FormEntity; form: DraftForm }) => (
  <RecordList of={of} records={form.drafts} path={[]} form={form} />
);
