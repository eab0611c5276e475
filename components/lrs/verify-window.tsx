'use client';
import { useState } from 'react';
import type { ComparedField, LrsDifference, LrsLearner, LrsTabView, VerifyAnswer } from '@/lib/features/lrs/schema';
import { Button } from '../ui/button';
import { DefinitionList } from '../ui/definition-list';
import type { LrsContext } from './lrs-actions';
import { LrsWindow } from './lrs-window';
import { type ChosenPurpose, PurposeSelect } from './purpose-select';
import { FormRefusal, isAboutTheForm, RefusalStep } from './refusal-step';
import { Step } from './step';
import { UpdateForm } from './update-form';
import { useAsk } from './use-ask';
import { VerifyAnswerStep } from './verify-answer';

type VerifyWindowProps = {
  view: LrsTabView;
  context: LrsContext;
  onClose: () => void;
  onNotFound: (purpose: ChosenPurpose) => void;
  /** Something was changed here: the sentence says what. */
  onDone: (sentence: string) => void;
};

type Updating = { readonly record: LrsLearner; readonly differences: readonly LrsDifference[] };

const AskStep = ({ view }: { view: LrsTabView }) => (
  <>
    <p className="max-w-prose">
      The ULN is verified against the learner’s Given Name and Family Name in the LRS, and the record compared with what
      is held here.
    </p>
    <DefinitionList
      items={[
        { term: 'ULN', value: <code className="font-mono">{view.uln}</code> },
        { term: 'Given Name', value: view.identity.GivenName ?? 'Not given' },
        { term: 'Family Name', value: view.identity.FamilyName ?? 'Not given' },
      ]}
    />
  </>
);

/** The state of a verification and of the update that may follow it. */
const useVerification = ({ context, onNotFound, onDone, onClose }: VerifyWindowProps) => {
  const { ukprn, learner, actions } = context;
  const [purpose, setPurpose] = useState<ChosenPurpose>('');
  const [isMissing, setMissing] = useState(false);
  const [answer, setAnswer] = useState<VerifyAnswer | null>(null);
  const [updating, setUpdating] = useState<Updating | null>(null);
  const [chosen, setChosen] = useState<readonly ComparedField[]>([]);
  const [isNoticeGiven, setNoticeGiven] = useState(false);
  const { refused, isAsking, ask } = useAsk();
  const show = (shown: VerifyAnswer) => {
    setUpdating(null);
    if (shown.kind === 'not-found') onNotFound(purpose);
    else setAnswer(shown);
  };
  const beginUpdate = (next: Updating) => {
    setUpdating(next);
    setChosen(next.differences.map(({ field }) => field));
  };
  const verify = () => {
    setMissing(purpose === '');
    if (purpose !== '') ask(() => actions.verify(ukprn, { learner, purpose }), show);
  };
  const update = ({ record }: Updating) => {
    if (purpose === '') return;
    const input = { learner, purpose, fields: [...chosen], versionSeen: record.VersionNumber, isNoticeGiven };
    ask(
      () => actions.update(ukprn, input),
      show,
      (refusal) => {
        if (refusal.kind === 'changed-since-read') beginUpdate(refusal);
        return false;
      },
    );
  };
  const takeMaster = (master: number) => {
    if (purpose === '') return;
    ask(
      () => actions.takeMaster(ukprn, { learner, purpose, master }),
      () => onDone(`The learner has the master ULN ${master} now. The old one is kept as history.`),
    );
  };
  const goOn = (shown: VerifyAnswer) => {
    if (shown.kind === 'update-required') beginUpdate(shown);
    else if (shown.kind === 'linked') takeMaster(shown.master.ULN);
    else onClose();
  };
  const notice = { isNoticeGiven, onNoticeGiven: setNoticeGiven };
  const why = { value: purpose, onChange: setPurpose, isMissing: isMissing && purpose === '' };
  return { answer, updating, chosen, setChosen, notice, why, refused, isAsking, verify, update, goOn };
};

type Verification = ReturnType<typeof useVerification>;

const NextButton = ({ verification, mayUpdate }: { verification: Verification; mayUpdate: boolean }) => {
  const { answer, updating, isAsking, verify, update, goOn } = verification;
  if (updating)
    return (
      <Button variant="primary" isPending={isAsking} onPress={() => update(updating)}>
        Update LRS
      </Button>
    );
  if (answer === null)
    return (
      <Button variant="primary" isPending={isAsking} onPress={verify}>
        Verify
      </Button>
    );
  const leadsOn = answer.kind !== 'somebody-else' && (answer.kind !== 'update-required' || mayUpdate);
  return leadsOn ? (
    <Button variant="primary" isPending={isAsking} onPress={() => goOn(answer)}>
      Continue
    </Button>
  ) : null;
};

/** Verifies the ULN and leads on from each outcome; that of somebody else leads nowhere. */
export const VerifyWindow = (props: VerifyWindowProps) => {
  const { view, context, onClose } = props;
  const verification = useVerification(props);
  const { answer, updating, chosen, setChosen, notice, why, refused } = verification;
  const isAlone = refused !== null && !isAboutTheForm(refused);
  return (
    <LrsWindow
      title={updating ? 'Update the LRS record' : 'Verify the ULN'}
      isSandbox={view.isSandbox}
      onClose={onClose}
      footer={isAlone ? null : <NextButton verification={verification} mayUpdate={context.mayUpdate} />}
    >
      {isAlone ? <RefusalStep refused={refused} /> : <FormRefusal refused={refused} />}
      {!isAlone && updating ? (
        <UpdateForm differences={updating.differences} chosen={chosen} onChoose={setChosen} {...notice} />
      ) : null}
      {!isAlone && !updating && answer && answer.kind !== 'not-found' ? (
        <VerifyAnswerStep key={answer.kind} answer={answer} uln={view.uln} />
      ) : null}
      {!isAlone && !updating && answer === null ? (
        <>
          <AskStep view={view} />
          <PurposeSelect {...why} />
        </>
      ) : null}
      {answer?.kind === 'update-required' && !context.mayUpdate ? (
        <Step tone="info" title="A data manager updates the LRS record">
          <p>You can compare it; changing it at the LRS is left to a data manager of your organisation.</p>
        </Step>
      ) : null}
    </LrsWindow>
  );
};
