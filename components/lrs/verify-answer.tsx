'use client';
import type { VerifyAnswer } from '@/lib/features/lrs/schema';
import { Differences } from './differences';
import { RecordDetails } from './record-details';
import { Step } from './step';

type Shown = Exclude<VerifyAnswer, { kind: 'not-found' }>;

/** An outcome of the verification, with everything that may be shown of it. */
export const VerifyAnswerStep = ({ answer, uln }: { answer: Shown; uln: number | null }) => {
  switch (answer.kind) {
    case 'exact-match':
      return (
        <Step tone="positive" title="ULN found (exact match)">
          <p className="max-w-prose">A record was found that matches the learner in full. Select Continue.</p>
          <RecordDetails record={answer.record} />
        </Step>
      );
    case 'update-required':
      return (
        <Step tone="caution" title="ULN found (update required)">
          <p className="max-w-prose">
            A matching record was found, but these fields are not as they are here. Select Continue to update the LRS
            record, or close this window and correct the learner.
          </p>
          <Differences differences={answer.differences} />
          <RecordDetails record={answer.record} />
        </Step>
      );
    case 'linked':
      return (
        <Step tone="caution" title="Linked ULN found">
          <p className="max-w-prose">
            The LRS has several records of this learner and has made one of them the master:{' '}
            <code className="font-mono">{answer.master.ULN}</code> instead of <code className="font-mono">{uln}</code>.
            Make sure that these are the details of the same person. Select Continue to put the master ULN on the
            learner; the old one is kept as history.
          </p>
          {answer.differences.length > 0 ? <Differences differences={answer.differences} /> : null}
          <RecordDetails record={answer.master} />
        </Step>
      );
    case 'somebody-else':
      return (
        <Step tone="critical" title="This ULN belongs to somebody else">
          <p className="max-w-prose">
            The LRS knows the ULN <code className="font-mono">{uln}</code>, but as that of a person with other details,
            which are not shown. The learner’s ULN is wrong, or their names and date of birth are.
          </p>
          <p className="max-w-prose">
            Compare it with the learner’s papers and correct it with Edit, or search the LRS for the right one. Their
            record cannot be updated from here.
          </p>
        </Step>
      );
  }
};
