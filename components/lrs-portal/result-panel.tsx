'use client';
import { useRouter } from 'next/navigation';
import type { ApplyAnswer } from '@/lib/features/lrs-portal/schema';
import { Callout } from '../ui/callout';
import { DropZone } from '../ui/drop-zone';
import { formatCounted } from '../ui/format-count';
import { Panel } from '../ui/panel';
import { ResultPreview } from './result-preview';
import { notAppliedWords, readRefusalWords } from './result-words';
import { type ApplyAction, useResult } from './use-result';

const Applied = ({ answer }: { answer: ApplyAnswer | 'failed' }) => {
  if (answer === 'failed')
    return (
      <Callout tone="critical" isLive title="Nobody knows whether all of it was done">
        <p>Choose the result file again: it shows who has the number by now, and nothing is done twice.</p>
      </Callout>
    );
  const { applied, notApplied } = answer;
  return (
    <Callout
      tone={notApplied.length === 0 ? 'positive' : 'caution'}
      isLive
      title={`${formatCounted(applied, 'learner')} ${applied === 1 ? 'has' : 'have'} a ULN from the result now`}
    >
      {notApplied.length === 0 ? null : (
        <ul className="list-disc pl-5">
          {notApplied.map(({ learner, because }) => (
            <li key={learner}>
              {learner} {notAppliedWords[because]}.
            </li>
          ))}
        </ul>
      )}
    </Callout>
  );
};

/** Reads the portal's result back, shows what it would do, and does what is chosen. */
export const ResultPanel = ({ ukprn, apply }: { ukprn: number; apply: ApplyAction }) => {
  const router = useRouter();
  const { shown, chosen, choose, refusal, answer, isBusy, read, applyChosen } = useResult(ukprn, apply, router.refresh);
  return (
    <Panel
      title="2. Read the result back"
      description="You see what it would do to each learner before anything is changed. Nothing of the file is kept."
    >
      {refusal ? (
        <Callout tone="critical" isLive title="The file was not taken">
          <p>{readRefusalWords(refusal)}</p>
        </Callout>
      ) : null}
      {answer ? <Applied answer={answer} /> : null}
      <DropZone
        label={isBusy ? 'Reading…' : 'Drop the portal’s output file here'}
        buttonLabel={shown ? 'Choose another file' : 'Choose file'}
        acceptedFileTypes={['.csv', '.CSV']}
        isDisabled={isBusy}
        onFile={read}
        hint="The CSV file as the portal gave it. A spreadsheet that has opened it may have changed its numbers and dates."
      />
      {shown ? (
        <ResultPreview {...shown} chosen={chosen} onChoose={choose} isBusy={isBusy} onApply={applyChosen} />
      ) : null}
    </Panel>
  );
};
