import type {
  AimLinkChange,
  BulkChange,
  ChangedRecord,
  FieldChange,
  LinkChoices,
  NamedChoice,
  PlannedChange,
} from '@/lib/features/bulk-edit/schema';
import { codesFor, type FieldForms, type FormField } from '@/lib/features/learner-record/schema';
import { formatDate } from '../ui/format-instant';

/** What the words are made of: what fields hold, and what links are called. */
export type Vocabulary = { readonly forms: readonly FieldForms[]; readonly choices: LinkChoices };

const NOTHING = 'nothing';

const DATE = /^\d{4}-\d{2}-\d{2}$/;

const fieldOf = (forms: readonly FieldForms[], record: ChangedRecord, name: string): FormField | undefined =>
  forms.flatMap((form) => (form.record === record ? form.fields : [])).find((field) => field.name === name);

/** A value with what it stands for: '36 – Apprenticeships'. */
const valueWords = (forms: readonly FieldForms[], record: ChangedRecord, name: string, value: string | null) => {
  if (value === null || value === '') return NOTHING;
  if (DATE.test(value)) return formatDate(value);
  const field = fieldOf(forms, record, name);
  const code = field && codesFor(field, { [name]: value }).find((one) => one.code === value);
  return code && code.label !== value ? `${value} – ${code.label}` : value;
};

const nameOf = (choices: readonly NamedChoice[], id: string | null): string =>
  id === null ? NOTHING : (choices.find((choice) => choice.id === id)?.name ?? 'one that is no longer there');

type Meaning = Pick<FieldChange, 'record' | 'where' | 'contractId'>;

/** ', where FundModel is 36 and …'; nothing when all are meant. */
const onlyWords = ({ forms }: Vocabulary, { record, where, contractId }: Meaning): string => {
  const conditions = where.map((one) => `${one.field} is ${valueWords(forms, record, one.field, one.value)}`);
  const all = contractId === null ? conditions : [...conditions, 'they are on the chosen contract'];
  return all.length === 0 ? '' : `, where ${all.join(' and ')}`;
};

const fieldWords = (vocabulary: Vocabulary, change: FieldChange): string => {
  const { record, field, value } = change;
  const what = `${field} of ${record === 'Learner' ? 'the learner' : 'the aims'}`;
  return `${what} becomes ${valueWords(vocabulary.forms, record, field, value)}${onlyWords(vocabulary, change)}`;
};

const aimLinkWords = (vocabulary: Vocabulary, change: AimLinkChange): string => {
  const { contracts, subcontractors, plans, officers } = vocabulary.choices;
  const { what, named } = {
    contract: { what: 'contract', named: contracts },
    subcontractor: { what: 'subcontractor', named: subcontractors },
    plan: { what: 'qualification plan', named: plans },
    officer: { what: 'officer', named: officers },
  }[change.link];
  const only = onlyWords(vocabulary, { ...change, record: 'LearningDelivery' });
  return `The ${what} of the aims becomes ${nameOf(named, change.id)}${only}`;
};

const tagWords = {
  add: (tag: string) => `The tag ${tag} is added`,
  remove: (tag: string) => `The tag ${tag} is removed`,
  main: (tag: string) => `The main tag becomes ${tag}`,
};

/** What a bulk edit does, in a phrase that begins a sentence. */
export const changeWords = (change: BulkChange, vocabulary: Vocabulary): string => {
  const { sites, officers, tags } = vocabulary.choices;
  if (change.kind === 'field') return fieldWords(vocabulary, change);
  if (change.kind === 'aim-link') return aimLinkWords(vocabulary, change);
  if (change.kind === 'site') return `The site becomes ${nameOf(sites, change.id)}`;
  if (change.kind === 'officer') return `The main officer becomes ${nameOf(officers, change.id)}`;
  return tagWords[change.how](nameOf(tags, change.id));
};

export type ChangeLine = { readonly what: string; readonly before: string; readonly after: string };

/** One change of a learner: what, from what, to what. */
export const changeLine = ({ path, aim, before, after }: PlannedChange, { forms, choices }: Vocabulary): ChangeLine => {
  const linked: Readonly<Record<string, readonly NamedChoice[]>> = {
    Site: choices.sites,
    'Main officer': choices.officers,
    'Main tag': choices.tags,
    Tags: choices.tags,
    Contract: choices.contracts,
    Subcontractor: choices.subcontractors,
    'Qualification plan': choices.plans,
    Officer: choices.officers,
  };
  const record = aim === null ? 'Learner' : 'LearningDelivery';
  const name = path.slice(path.lastIndexOf('/') + 1);
  const named = linked[name];
  const words = (value: string | null) => (named ? nameOf(named, value) : valueWords(forms, record, name, value));
  const where = aim === null ? '' : ` of aim ${aim.aimSeqNumber ?? aim.place} (${aim.learnAimRef ?? 'no LearnAimRef'})`;
  return { what: `${name}${where}`, before: words(before), after: words(after) };
};
