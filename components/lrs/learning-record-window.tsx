'use client';
import { useState } from 'react';
import type { LearningRecordGot, LrsTabView } from '@/lib/features/lrs/schema';
import { Button } from '../ui/button';
import { formatCount } from '../ui/format-count';
import { answerWords, noEventsWords } from './learning-record-words';
import type { LrsContext } from './lrs-actions';
import { LrsWindow } from './lrs-window';
import { type ChosenPurpose, PurposeSelect } from './purpose-select';
import { FormRefusal, isAboutTheForm, RefusalStep } from './refusal-step';
import { Step } from './step';
import { useAsk } from './use-ask';

type LearningRecordWindowProps = {
  view: LrsTabView;
  context: LrsContext;
  onClose: () => void;
  onVerify: () => void;
  onDone: (sentence: string) => void;
};

const AnswerStep = ({ outcome, foundUln }: LearningRecordGot) => {
  const { tone, title, says } = outcome === 'found' ? noEventsWords : answerWords[outcome];
  return (
    <Step tone={tone} title={title}>
      <p className="max-w-prose">{says}</p>
      {foundUln === null ? null : (
        <p>
          The master’s ULN is <code className="font-mono">{foundUln}</code>.
        </p>
      )}
    </Step>
  );
};

/** Asks the LRS for the learner's record, and says what came when it is not simply there. */
export const LearningRecordWindow = ({ view, context, onClose, onVerify, onDone }: LearningRecordWindowProps) => {
  const { ukprn, learner, actions } = context;
  const [purpose, setPurpose] = useState<ChosenPurpose>('');
  const [isMissing, setMissing] = useState(false);
  const [answer, setAnswer] = useState<LearningRecordGot | null>(null);
  const { refused, isAsking, ask } = useAsk();
  const show = (got: LearningRecordGot) => {
    if (got.outcome !== 'found' || got.events === 0) setAnswer(got);
    else onDone(`The Personal Learning Record is here: ${formatCount(got.events)} learning events.`);
  };
  const get = () => {
    setMissing(purpose === '');
    if (purpose !== '') ask(() => actions.getLearningRecord(ukprn, { learner, purpose }), show);
  };
  const isAlone = refused !== null && !isAboutTheForm(refused);
  const leadsToVerify = answer?.outcome === 'linked' || answer?.outcome === 'not-verified';
  return (
    <LrsWindow
      title="Get the Personal Learning Record"
      isSandbox={view.isSandbox}
      onClose={onClose}
      footer={
        isAlone || (answer !== null && !leadsToVerify) ? null : (
          <Button variant="primary" isPending={isAsking} onPress={leadsToVerify ? onVerify : get}>
            {leadsToVerify ? 'Verify the ULN' : 'Get the record'}
          </Button>
        )
      }
    >
      {isAlone ? <RefusalStep refused={refused} /> : <FormRefusal refused={refused} />}
      {!isAlone && answer ? <AnswerStep {...answer} /> : null}
      {!isAlone && !answer ? (
        <>
          <p className="max-w-prose">
            The LRS is asked for the learning events of ULN <code className="font-mono">{view.uln}</code>. They are kept
            with the learner, and whoever may see the learner sees them.
          </p>
          <PurposeSelect value={purpose} onChange={setPurpose} isMissing={isMissing && purpose === ''} />
        </>
      ) : null}
    </LrsWindow>
  );
};
