'use client';
import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { StartBulkEditInput } from '@/lib/features/bulk-edit/schema';
import type { LearnerChoices } from '@/lib/features/learner/schema';
import type { FieldForms } from '@/lib/features/learner-record/schema';
import type { Result } from '@/lib/result';
import { Button } from '../ui/button';
import { Callout } from '../ui/callout';
import { formatCounted } from '../ui/format-count';
import { PageHeader } from '../ui/page-header';
import { Panel } from '../ui/panel';
import { Select } from '../ui/select';
import { useAsking } from '../ui/use-asking';
import { blankDraft, changeOf } from './bulk-draft';
import { type BulkEditRefusal, bulkEditRefusalWords } from './bulk-edit-refusals';
import { WhatToChange } from './what-to-change';

type NewBulkEditScreenProps = {
  ukprn: number;
  choiceId: string;
  learners: number;
  academicYear: string;
  years: readonly { readonly code: string; readonly label: string }[];
  forms: readonly FieldForms[];
  choices: LearnerChoices;
  start: (ukprn: number, input: StartBulkEditInput) => Promise<Result<string, BulkEditRefusal>>;
};

const NobodyChosen = () => (
  <Callout tone="caution" title="Nobody is chosen">
    <p>They were chosen too long ago, or by somebody else. Go back to the list and choose them again.</p>
  </Callout>
);

/** Says what is to become of the learners that were chosen on the list; the preview comes next. */
export const NewBulkEditScreen = ({
  ukprn,
  choiceId,
  learners,
  academicYear,
  years,
  forms,
  choices,
  start,
}: NewBulkEditScreenProps) => {
  const router = useRouter();
  const [draft, setDraft] = useState(blankDraft);
  const { refusal, isAsking, ask } = useAsking<BulkEditRefusal>();
  const change = changeOf(draft);
  const preview = () =>
    change &&
    ask(
      () => start(ukprn, { choiceId, academicYear, change }),
      (id) => router.push(`/${ukprn}/bulk-edits/${id}` as Route),
    );
  const showYear = (year: string) =>
    router.replace(`/${ukprn}/bulk-edits/new?learners=${choiceId}&year=${year}` as Route);
  return (
    <>
      <PageHeader
        title={`Edit ${formatCounted(learners, 'learner')}`}
        breadcrumbs={[
          { label: 'Learners', href: `/${ukprn}/learners` },
          { label: 'Bulk edits', href: `/${ukprn}/bulk-edits` },
        ]}
        description="Say what changes. You see each learner from what to what before anything is changed."
      />
      {learners === 0 ? (
        <NobodyChosen />
      ) : (
        <Panel title="The change">
          {refusal ? (
            <Callout tone="critical" isLive title="It has not begun">
              <p>{bulkEditRefusalWords(refusal)}</p>
            </Callout>
          ) : null}
          <Select
            label="Academic year"
            options={years.map(({ code, label }) => ({ id: code, label }))}
            value={academicYear}
            onChange={showYear}
            className="max-w-md"
          />
          <WhatToChange draft={draft} onChange={setDraft} forms={forms} choices={choices} />
          <div>
            <Button variant="primary" isPending={isAsking} isDisabled={change === null} onPress={preview}>
              Preview
            </Button>
          </div>
        </Panel>
      )}
    </>
  );
};
