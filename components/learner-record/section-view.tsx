import {
  codesFor,
  type FormEntity,
  type FormField,
  type RecordDraft,
  type RecordSection,
} from '@/lib/features/learner-record/schema';
import { Callout } from '../ui/callout';
import { DateText } from '../ui/time-text';
import { FieldName } from './field-input';

const nothing = <span className="text-ink-soft">Not given</span>;

/** A value with its meaning: a code with its label, a date as a date. */
const FieldValue = ({ field, fields }: { field: FormField; fields: RecordDraft['fields'] }) => {
  const value = fields[field.name] ?? '';
  if (value === '') return nothing;
  if (field.kind === 'date') return <DateText date={value} />;
  const label = codesFor(field, fields).find(({ code }) => code === value)?.label;
  return label && label !== value ? `${value} – ${label}` : value;
};

const OneRecord = ({ of, draft }: { of: FormEntity; draft: RecordDraft }) => {
  const said = of.fields.filter(
    ({ name, isUsual, isRequired }) => draft.fields[name] !== '' || (isUsual && isRequired),
  );
  const silent = of.fields.length - said.length;
  return (
    <>
      <dl className="grid gap-x-8 sm:grid-cols-2">
        {said.map((field) => (
          <div key={field.name} className="flex min-w-0 flex-col border-line border-b py-1.5">
            <dt className="text-ink-soft text-sm">
              <FieldName field={field} />
            </dt>
            <dd className="min-w-0 break-words text-ink">
              <FieldValue field={field} fields={draft.fields} />
            </dd>
          </div>
        ))}
      </dl>
      {silent > 0 ? (
        <p className="text-ink-soft text-sm">{silent === 1 ? 'One field is' : `${silent} fields are`} not given.</p>
      ) : null}
    </>
  );
};

const RecordLine = ({ of, draft }: { of: FormEntity; draft: RecordDraft }) => (
  <li className="flex min-w-0 flex-col gap-1 border-line border-b py-2 last:border-b-0">
    <span className="flex flex-wrap gap-x-5 gap-y-1">
      {of.fields
        .filter(({ name }) => (draft.fields[name] ?? '') !== '')
        .map((field) => (
          <span key={field.name}>
            <span className="text-ink-soft text-sm">
              <FieldName field={field} />:{' '}
            </span>
            <FieldValue field={field} fields={draft.fields} />
          </span>
        ))}
    </span>
    {of.children.map((child) => (
      <RecordLines key={child.name} of={child} drafts={draft.children[child.name] ?? []} />
    ))}
  </li>
);

const RecordLines = ({ of, drafts }: { of: FormEntity; drafts: readonly RecordDraft[] }) =>
  drafts.length === 0 ? null : (
    <ul className="flex flex-col pl-3">
      {drafts.map((draft, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the records of a list have nothing else to be known by
        <RecordLine key={place} of={of} draft={draft} />
      ))}
    </ul>
  );

const Problems = ({ section: { problems } }: { section: RecordSection }) =>
  problems.length === 0 ? null : (
    <Callout tone="caution" title="Before this learner can be exported">
      <ul className="list-disc pl-5">
        {problems.map(({ path, message }) => (
          <li key={`${path} ${message}`}>{message}</li>
        ))}
      </ul>
    </Callout>
  );

/** A section as it is stored. */
export const SectionView = ({ section }: { section: RecordSection }) => {
  const [only] = section.drafts;
  return (
    <>
      <Problems section={section} />
      {section.holds === 'one' && only ? <OneRecord of={section.form} draft={only} /> : null}
      {section.holds !== 'one' && section.drafts.length === 0 ? <p className="text-ink-soft">None.</p> : null}
      {section.holds === 'one' ? null : <RecordLines of={section.form} drafts={section.drafts} />}
    </>
  );
};
