import type { FieldName, ReferenceFormChoices, ReferenceKind } from '@/lib/features/reference/schema';
import { fieldsOf } from '@/lib/features/reference/schema';
import { ErrorSummary } from '../ui/error-summary';
import { sayFieldProblem } from './problem-words';
import { inputIdOf } from './reference-field-input';
import { referenceWords } from './reference-words';
import { referenceRefusals } from './refusal-words';
import type { TheirChange } from './their-changes';
import type { Refused } from './use-reference-form';
import { sayValue } from './value-words';

type ReferenceRefusalSummaryProps = {
  kind: ReferenceKind;
  refused: Refused;
  choices: ReferenceFormChoices;
  /** Brings the field to where it can be seen. */
  uncover: (name: FieldName) => void;
};

const sayTheirs = ({ field, was, now, yours }: TheirChange, choices: ReferenceFormChoices): string => {
  const say = (text: string) => sayValue(field, text, choices);
  const theirs = `${field.label}: was ${say(was)}, is now ${say(now)}.`;
  return yours === null ? theirs : `${theirs} You typed ${say(yours)}; saving again puts yours in its place.`;
};

const itemsOf = ({ kind, refused, choices, uncover }: ReferenceRefusalSummaryProps) => {
  const { refusal, theirs } = refused;
  if (refusal.kind !== 'fields-do-not-fit') return theirs.map((change) => ({ message: sayTheirs(change, choices) }));
  return refusal.problems.flatMap(({ field: name, problem }) => {
    const field = fieldsOf(kind).find((one) => one.name === name);
    if (field === undefined) return [];
    const message = sayFieldProblem(problem, field, referenceWords[kind].one);
    return [{ message, fieldId: inputIdOf(name), uncover: () => uncover(name) }];
  });
};

/** Why nothing was saved: each problem with a way to its field, or what somebody else did in the meantime. */
export const ReferenceRefusalSummary = (props: ReferenceRefusalSummaryProps) => {
  const { refusal } = props.refused;
  const { title, whatToDo } = referenceRefusals[refusal.kind];
  const who = refusal.kind === 'changed-since' ? refusal.who : null;
  return (
    <ErrorSummary title={who === null ? title : `${who} has changed this since you opened it`} items={itemsOf(props)}>
      <p>{whatToDo}</p>
    </ErrorSummary>
  );
};
