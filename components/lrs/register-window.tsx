'use client';
import { useState } from 'react';
import type { LrsLearner, LrsTabView } from '@/lib/features/lrs/schema';
import { Button } from '../ui/button';
import { type EditDraft, ShareField, VerificationFields } from './edit-fields';
import { draftOf } from './edit-window';
import type { LrsContext } from './lrs-actions';
import { LrsWindow } from './lrs-window';
import { type ChosenPurpose, PurposeSelect } from './purpose-select';
import { FormRefusal, isAboutTheForm, RefusalStep } from './refusal-step';
import { ResultList } from './result-list';
import { detailsToSearch, IdentityFields } from './search-fields';
import { Step } from './step';
import { useAsk } from './use-ask';

type RegisterWindowProps = {
  view: LrsTabView;
  context: LrsContext;
  initialPurpose: ChosenPurpose;
  onClose: () => void;
  onDone: (sentence: string) => void;
};

const NO_ERRORS: ReadonlyMap<string, string> = new Map();

/** Registers a learner whom the LRS does not have: it is searched once more, and people who could be the learner are shown. */
const useRegistration = ({ view, context, initialPurpose, onDone }: RegisterWindowProps) => {
  const { ukprn, learner, actions } = context;
  const [identity, setIdentity] = useState(() => detailsToSearch(view));
  const [draft, setDraft] = useState<EditDraft>(() => draftOf(view));
  const [purpose, setPurpose] = useState<ChosenPurpose>(initialPurpose);
  const [isMissing, setMissing] = useState(false);
  const [others, setOthers] = useState<readonly LrsLearner[]>([]);
  const { refused, isAsking, ask } = useAsk();
  const register = () => {
    setMissing(purpose === '');
    if (purpose === '') return;
    const { FamilyName, GivenName, DateOfBirth, Gender, LastKnownPostCode } = identity;
    const { VerificationType, OtherVerificationDescription, AbilityToShare } = draft;
    const who = { FamilyName, GivenName, DateOfBirth, Gender, LastKnownPostCode };
    const details = { ...who, VerificationType, OtherVerificationDescription, AbilityToShare };
    const input = { learner, purpose, details, othersSeen: others.map(({ ULN }) => ULN) };
    ask(
      () => actions.register(ukprn, input),
      (uln) => onDone(`The LRS has registered the learner. The new ULN ${uln} is on the learner.`),
      (refusal) => {
        if (refusal.kind !== 'possible-matches') return false;
        setOthers(refusal.learners);
        return true;
      },
    );
  };
  const select = ({ ULN: uln, FamilyName: familyName, GivenName: givenName }: LrsLearner) => {
    if (purpose === '') return;
    ask(
      () => actions.select(ukprn, { learner, purpose, uln, familyName, givenName }),
      () => onDone(`The ULN ${uln} and the LRS details are on the learner.`),
    );
  };
  const why = { value: purpose, onChange: setPurpose, isMissing: isMissing && purpose === '' };
  return { identity, setIdentity, draft, setDraft, why, others, refused, isAsking, register, select };
};

type Registration = ReturnType<typeof useRegistration>;

const Others = ({ registration: { others, isAsking, select } }: { registration: Registration }) => (
  <Step tone="caution" title="Is the learner one of these?">
    <p className="max-w-prose">
      The LRS has people who could be the learner. Look at each: a second ULN for one person does harm for years. If one
      of them is the learner, select that ULN. If none is, register the learner.
    </p>
    <ResultList learners={others} isSelecting={isAsking} onSelect={select} />
  </Step>
);

const RegisterForm = ({ registration }: { registration: Registration }) => {
  const { identity, setIdentity, draft, setDraft, why, isAsking, register } = registration;
  const fields = {
    draft,
    errors: NO_ERRORS,
    onChange: (changes: Partial<EditDraft>) => setDraft({ ...draft, ...changes }),
  };
  return (
    <form
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isAsking) register();
      }}
    >
      <p className="max-w-prose">
        The LRS gives the learner a new ULN. It is searched once more with the same details first, so that nobody gets a
        second one.
      </p>
      <IdentityFields details={identity} onChange={(changes) => setIdentity({ ...identity, ...changes })} />
      <div className="grid gap-4 sm:grid-cols-2">
        <VerificationFields {...fields} />
        <ShareField {...fields} before="" />
      </div>
      <PurposeSelect {...why} />
      <button type="submit" hidden aria-label="Register" />
    </form>
  );
};

export const RegisterWindow = (props: RegisterWindowProps) => {
  const registration = useRegistration(props);
  const { others, refused, isAsking, register } = registration;
  const isAlone = refused !== null && !isAboutTheForm(refused);
  return (
    <LrsWindow
      title="Register a new ULN"
      isSandbox={props.view.isSandbox}
      onClose={props.onClose}
      footer={
        isAlone ? null : (
          <Button variant="primary" isPending={isAsking} onPress={register}>
            {others.length > 0 ? 'None of these: register' : 'Register'}
          </Button>
        )
      }
    >
      {isAlone ? <RefusalStep refused={refused} /> : <FormRefusal refused={refused} />}
      {!isAlone && others.length > 0 ? <Others registration={registration} /> : null}
      {!isAlone && others.length === 0 ? <RegisterForm registration={registration} /> : null}
    </LrsWindow>
  );
};
