import type { CreateExportRefusal, ExportFailure } from '@/lib/features/ilr-export/schema';
import { sayMonitoringProblem, sayRecordProblem, sayTheRest, sayWhyNone } from './problem-words';

/** What happened, why, what to do, and where. */
export type ExplainedRefusal = {
  readonly title: string;
  readonly why: string;
  readonly whatToDo: string;
  readonly items: readonly string[];
  readonly rest: string | null;
};

/** The answer never came: the server was not reached, or broke. */
export type LostAnswer = { readonly kind: 'lost-answer' };

type ExplainerOf<Union extends { kind: string }> = {
  [Kind in Union['kind']]: (refusal: Extract<Union, { kind: Kind }>) => ExplainedRefusal;
};

const plain = (title: string, why: string, whatToDo: string): ExplainedRefusal => ({
  title,
  why,
  whatToDo,
  items: [],
  rest: null,
});

const monitoringDoesNotFit = ({
  problems,
  total,
}: Extract<ExportFailure, { kind: 'monitoring-values-do-not-fit' }>) => ({
  title: 'Some provider monitoring values do not fit',
  why: 'A provider monitoring field of the ILR holds up to 20 characters, and these values cannot stand in it.',
  whatToDo: 'Correct the values at their source, or choose As Entered for that drop-down, and create the export again.',
  items: problems.map(sayMonitoringProblem),
  rest: sayTheRest(problems.length, total),
});

const notPermitted = () =>
  plain(
    'You may not create exports for this provider',
    'Your role lets you read, not export.',
    'Ask the person who looks after users in your organisation for the data manager role.',
  );

const refusals: ExplainerOf<CreateExportRefusal | LostAnswer> = {
  'no-learners-match': ({ counts }) =>
    plain('No learners would be in the file', sayWhyNone(counts), 'Take out a filter, or include the contract.'),
  'monitoring-values-do-not-fit': monitoringDoesNotFit,
  'unknown-year': () =>
    plain(
      'That academic year is not open',
      'Muster cannot make a file for the year that was chosen.',
      'Choose another academic year.',
    ),
  'unknown-filter-value': () =>
    plain(
      'Something you chose is no longer there',
      'A site, subcontractor, contract or tag was removed since this window was opened.',
      'Reload the page and choose again.',
    ),
  'not-permitted': notPermitted,
  'lost-answer': () =>
    plain(
      'We do not know whether the export has started',
      'Muster could not be reached, or did not answer.',
      'What you chose is still here. Look at the list of exports first; if there is no new one, select Create again.',
    ),
};

const failures: ExplainerOf<ExportFailure> = {
  'no-learners-match': () =>
    plain(
      'No learners were left',
      'Between your asking and the making of the file, the last matching learner was taken out.',
      'Check the learners and the contracts, and create the export again.',
    ),
  'monitoring-values-do-not-fit': monitoringDoesNotFit,
  'records-do-not-fit': ({ problems, total }) => ({
    title: 'Some learners do not fit the ILR format of the year',
    why: 'The department would turn the whole file away, so none was made.',
    whatToDo: 'Correct these fields on the ILR tabs of the learners, and create the export again.',
    items: problems.map(sayRecordProblem),
    rest: sayTheRest(problems.length, total),
  }),
  'not-permitted': () =>
    plain(
      'The right to export was withdrawn',
      'The person who asked for this file may no longer export for this provider.',
      'Somebody who may export can create it again.',
    ),
  unexpected: ({ reference }) =>
    plain(
      'Muster could not make the file',
      `It is our fault, not yours. The reference is ${reference}.`,
      'Create the export again. If it fails again, give the reference to the person who runs Muster for you.',
    ),
};

const explainerFor = <Union extends { kind: string }>(table: ExplainerOf<Union>, refusal: Union): ExplainedRefusal => {
  // The table is typed kind by kind; only the look-up itself is beyond the compiler.
  const explain = table[refusal.kind as Union['kind']] as (refusal: Union) => ExplainedRefusal;
  return explain(refusal);
};

export const explainRefusal = (refusal: CreateExportRefusal | LostAnswer): ExplainedRefusal =>
  explainerFor(refusals, refusal);

export const explainFailure = (failure: ExportFailure): ExplainedRefusal => explainerFor(failures, failure);
