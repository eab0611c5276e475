'use client';
import { useState } from 'react';
import type { LrsLearner, LrsTabView, SearchAnswer } from '@/lib/features/lrs/schema';
import { Button } from '../ui/button';
import type { LrsContext } from './lrs-actions';
import { LrsWindow } from './lrs-window';
import { type ChosenPurpose, PurposeSelect } from './purpose-select';
import { FormRefusal, isAboutTheForm, RefusalStep } from './refusal-step';
import { ResultList } from './result-list';
import { detailsToSearch, IdentityFields, NarrowingFields } from './search-fields';
import { Step } from './step';
import { useAsk } from './use-ask';

type SearchWindowProps = {
  view: LrsTabView;
  context: LrsContext;
  /** The verification has not found the ULN that the learner has. */
  isAfterNotFound: boolean;
  initialPurpose: ChosenPurpose;
  onClose: () => void;
  onSelected: (uln: number) => void;
  onRegister: (purpose: ChosenPurpose) => void;
};

const NotFound = ({ uln }: { uln: number | null }) => (
  <Step tone="caution" title="ULN not found">
    <p className="max-w-prose">
      The LRS does not know the ULN <code className="font-mono">{uln}</code>. Search for a record that matches the
      learner: these details will be sent. Select Search to perform the search.
    </p>
  </Step>
);

const Answer = ({
  answer,
  isSelecting,
  onSelect,
}: {
  answer: SearchAnswer;
  isSelecting: boolean;
  onSelect: (learner: LrsLearner) => void;
}) => {
  switch (answer.kind) {
    case 'none':
      return (
        <Step tone="info" title="Nobody was found">
          <p className="max-w-prose">
            The LRS has no record with these details. Correct them and search again. If the learner never had a ULN,
            they can be registered.
          </p>
        </Step>
      );
    case 'too-many':
      return (
        <Step tone="caution" title="Too many people were found">
          <p className="max-w-prose">
            The LRS shows none of them. Go back and narrow the search: a school, a place of birth or a previous family
            name helps most.
          </p>
        </Step>
      );
    case 'found':
      return (
        <Step
          tone={answer.isExact ? 'positive' : 'info'}
          title={answer.isExact ? 'One learner matches exactly' : 'These learners could be the one'}
        >
          <p className="max-w-prose">
            Select a name to see everything that the LRS says. Then select the ULN of the right one.
          </p>
          <ResultList learners={answer.learners} isSelecting={isSelecting} onSelect={onSelect} />
        </Step>
      );
  }
};

/** Shows what the LRS will be searched with, searches, and puts the chosen ULN on the learner. */
export const SearchWindow = ({ view, context, onSelected, onRegister, ...props }: SearchWindowProps) => {
  const { ukprn, learner, actions, mayUpdate } = context;
  const [details, setDetails] = useState(() => detailsToSearch(view));
  const [purpose, setPurpose] = useState<ChosenPurpose>(props.initialPurpose);
  const [isMissing, setMissing] = useState(false);
  const [answer, setAnswer] = useState<SearchAnswer | null>(null);
  const { refused, isAsking, ask, forget } = useAsk();
  const isAlone = refused !== null && !isAboutTheForm(refused);
  const isForm = answer === null && !isAlone;
  const search = () => {
    setMissing(purpose === '');
    if (purpose !== '') ask(() => actions.search(ukprn, { learner, purpose, details }), setAnswer);
  };
  const select = ({ ULN: uln, FamilyName: familyName, GivenName: givenName }: LrsLearner) => {
    if (purpose === '') return;
    ask(
      () => actions.select(ukprn, { learner, purpose, uln, familyName, givenName }),
      () => onSelected(uln),
    );
  };
  const back = () => {
    setAnswer(null);
    forget();
  };
  const footer = isForm ? (
    <Button variant="primary" isPending={isAsking} onPress={search}>
      Search
    </Button>
  ) : (
    <>
      {answer?.kind === 'none' && mayUpdate ? (
        <Button onPress={() => onRegister(purpose)}>Register a new ULN</Button>
      ) : null}
      <Button variant="primary" onPress={back}>
        Back to the details
      </Button>
    </>
  );
  return (
    <LrsWindow title="Search the LRS for a ULN" isSandbox={view.isSandbox} onClose={props.onClose} footer={footer}>
      {isAlone ? <RefusalStep refused={refused} /> : <FormRefusal refused={refused} />}
      {answer !== null && !isAlone ? <Answer answer={answer} isSelecting={isAsking} onSelect={select} /> : null}
      {isForm ? (
        <form
          className="flex flex-col gap-5"
          onSubmit={(event) => {
            event.preventDefault();
            if (!isAsking) search();
          }}
        >
          {props.isAfterNotFound ? (
            <NotFound uln={view.uln} />
          ) : (
            <p className="max-w-prose">
              The LRS will be searched with these details. Correct them here if need be: the learner’s own record stays
              as it is.
            </p>
          )}
          <IdentityFields details={details} onChange={(changes) => setDetails({ ...details, ...changes })} />
          <NarrowingFields details={details} onChange={(changes) => setDetails({ ...details, ...changes })} />
          <PurposeSelect value={purpose} onChange={setPurpose} isMissing={isMissing && purpose === ''} />
          <button type="submit" hidden aria-label="Search" />
        </form>
      ) : null}
    </LrsWindow>
  );
};
