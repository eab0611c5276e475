'use client';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState, useTransition } from 'react';
import type { AddLearnerInput, FormEntity, RecordDraft, Stage } from '@/lib/features/learner-record/schema';
import { learnerIdentifier } from '@/lib/identifiers';
import type { Result } from '@/lib/result';
import { Button } from '../ui/button';
import { ErrorSummary } from '../ui/error-summary';
import { PageHeader } from '../ui/page-header';
import { Panel } from '../ui/panel';
import { Select } from '../ui/select';
import { emptyDraft } from './draft-edits';
import { type RecordRefusal, refusalWords } from './edit-refusals';
import { RecordFields } from './record-fields';
import { useLeaveWarning } from './use-leave-warning';

type NewLearnerScreenProps = {
  stage: Stage;
  ukprn: number;
  form: FormEntity;
  years: readonly { readonly code: string; readonly label: string }[];
  listHref: string;
  addLearner: (ukprn: number, input: AddLearnerInput) => Promise<Result<number, RecordRefusal>>;
};

type Refused = { readonly attempt: number; readonly refusal: RecordRefusal };

const wordsOf = {
  learner: {
    title: 'New learner',
    list: 'Learners',
    who: 'Who the learner is',
    says: 'Only LearnRefNumber is needed now; all else can be given later.',
    add: 'Add learner',
  },
  applicant: {
    title: 'New applicant',
    list: 'Applicants',
    who: 'Who the applicant is',
    says: 'A reference of your own is enough for now. An applicant is in no return.',
    add: 'Add applicant',
  },
} as const;

const idOf = (path: string) => `new-learner-${path}`;

const useNewLearner = ({ stage, ukprn, form, years, addLearner }: NewLearnerScreenProps) => {
  const router = useRouter();
  const [academicYear, setAcademicYear] = useState(years[0]?.code ?? '');
  const [drafts, setDrafts] = useState<readonly RecordDraft[]>(() => [emptyDraft(form)]);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [isAdding, startAdding] = useTransition();
  const refuse = (refusal: RecordRefusal) => setRefused((before) => ({ attempt: (before?.attempt ?? 0) + 1, refusal }));
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (isAdding) return;
    startAdding(async () => {
      const answer = await addLearner(ukprn, { stage, academicYear, fields: drafts[0]?.fields ?? {} }).catch(
        () => null,
      );
      if (answer === null) return refuse({ kind: 'lost-answer' });
      if (!answer.ok) return refuse(answer.refusal);
      setDrafts([emptyDraft(form)]);
      const href = `/${ukprn}/learners/${learnerIdentifier(answer.value)}/${academicYear}`;
      router.push(href as Parameters<typeof router.push>[0]);
    });
  };
  return { academicYear, setAcademicYear, drafts, setDrafts, refused, isAdding, add };
};

const Refusal = ({ refused: { attempt, refusal } }: { refused: Refused }) => {
  const { title, says } = refusalWords(refusal);
  const problems = refusal.kind === 'problems' ? refusal.problems : [];
  return (
    <ErrorSummary
      key={attempt}
      title={title}
      items={problems.map(({ path, message }) => ({ message, fieldId: idOf(path) }))}
    >
      <p>{refusal.kind === 'learn-ref-number-taken' ? `${says} It is ${refusal.learner}’s.` : says}</p>
    </ErrorSummary>
  );
};

/** Who a new learner is; the rest is entered on their page. */
export const NewLearnerScreen = (props: NewLearnerScreenProps) => {
  const { stage, form, years, listHref } = props;
  const words = wordsOf[stage];
  const { academicYear, setAcademicYear, drafts, setDrafts, refused, isAdding, add } = useNewLearner(props);
  useLeaveWarning(Object.values(drafts[0]?.fields ?? {}).some((value) => value !== ''));
  const [draft] = drafts;
  const problems = refused?.refusal.kind === 'problems' ? refused.refusal.problems : [];
  return (
    <>
      <PageHeader title={words.title} breadcrumbs={[{ label: words.list, href: listHref }]} />
      <form noValidate onSubmit={add} className="flex max-w-4xl flex-col gap-5">
        {refused ? <Refusal refused={refused} /> : null}
        <Panel title={words.who} description={words.says}>
          {years.length > 1 ? (
            <Select
              label="Academic year"
              options={years.map(({ code, label }) => ({ id: code, label }))}
              value={academicYear}
              onChange={setAcademicYear}
              className="max-w-xs"
            />
          ) : null}
          {draft ? (
            <RecordFields
              of={form}
              draft={draft}
              path={[0]}
              form={{ entity: form.name, isList: false, drafts, onChange: setDrafts, problems, idOf }}
            />
          ) : null}
        </Panel>
        <div>
          <Button type="submit" variant="primary" isPending={isAdding}>
            {words.add}
          </Button>
        </div>
      </form>
    </>
  );
};
