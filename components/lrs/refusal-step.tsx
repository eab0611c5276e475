'use client';
import type { RequestProblem } from '@/lib/features/lrs/schema';
import { ErrorSummary } from '../ui/error-summary';
import { type DeskRefusal, deskWords } from './desk-words';
import { fieldNames } from './lrs-words';
import { Step } from './step';
import type { Refused } from './use-ask';

/** What the person can put right in the form that they are looking at. */
const ABOUT_THE_FORM: readonly DeskRefusal['kind'][] = [
  'request-invalid',
  'request-refused',
  'insufficient-data',
  'details-wrong',
  'uln-taken',
  'notice-not-confirmed',
  'nothing-to-change',
  'changed-since-read',
  'no-uln',
];

export const isAboutTheForm = ({ refusal }: Refused): boolean => ABOUT_THE_FORM.includes(refusal.kind);

const isField = (name: string): name is keyof typeof fieldNames => Object.hasOwn(fieldNames, name);

const problemWords = ({ path, kind, max }: RequestProblem): string => {
  const name = path.split('/').at(-1) ?? path;
  const field = isField(name) ? fieldNames[name] : name;
  if (kind === 'missing' || kind === 'too-short') return `${field} is missing.`;
  if (kind === 'too-long') return `${field} is too long: the LRS takes ${max} characters.`;
  if (kind === 'description-needed') return 'Say what was seen instead.';
  return `${field} is not in a form that the LRS takes.`;
};

const itemsOf = (refusal: DeskRefusal) => {
  if (refusal.kind === 'request-invalid')
    return refusal.problems.map((problem) => ({ message: problemWords(problem) }));
  return refusal.kind === 'details-wrong' ? refusal.problems.map(({ message }) => ({ message })) : [];
};

/** A refusal above the form that can be put right. */
export const FormRefusal = ({ refused }: { refused: Refused | null }) => {
  if (refused === null || !isAboutTheForm(refused)) return null;
  const { title, says } = deskWords(refused.refusal);
  return (
    <ErrorSummary key={refused.attempt} title={title} items={itemsOf(refused.refusal)}>
      <p>{says}</p>
    </ErrorSummary>
  );
};

/** A refusal that no form can put right: it stands alone. */
export const RefusalStep = ({ refused }: { refused: Refused }) => {
  const { title, says } = deskWords(refused.refusal);
  const isUnknown = refused.refusal.kind === 'outcome-unknown' || refused.refusal.kind === 'lost-answer';
  return (
    <Step key={refused.attempt} tone={isUnknown ? 'caution' : 'critical'} title={title}>
      <p className="max-w-prose">{says}</p>
    </Step>
  );
};
