'use client';
import { useState } from 'react';
import { detailFields, type LrsTabView } from '@/lib/features/lrs/schema';
import { Button } from '../ui/button';
import { Callout } from '../ui/callout';
import { Checkbox } from '../ui/checkbox';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { TextField } from '../ui/text-field';
import { type EditDraft, EditFields } from './edit-fields';
import type { LrsContext } from './lrs-actions';
import { LrsWindow } from './lrs-window';
import { FormRefusal, isAboutTheForm, RefusalStep } from './refusal-step';
import { type Refused, useAsk } from './use-ask';

type EditWindowProps = {
  view: LrsTabView;
  context: LrsContext;
  onClose: () => void;
  onDone: (sentence: string) => void;
};

const OPTED_OUT = '2';

export const draftOf = ({ details }: Pick<LrsTabView, 'details'>): EditDraft =>
  Object.fromEntries(detailFields.map((field) => [field, details[field] ?? ''])) as EditDraft;

const errorsOf = (refused: Refused | null): ReadonlyMap<string, string> =>
  new Map(
    refused?.refusal.kind === 'details-wrong'
      ? refused.refusal.problems.map(({ field, message }) => [field, message])
      : [],
  );

/** Corrects what is held here for the LRS. Leaving with something typed asks first. */
export const EditWindow = ({ view, context, onClose, onDone }: EditWindowProps) => {
  const { ukprn, learner, actions } = context;
  const before = draftOf(view);
  const ulnBefore = String(view.uln ?? '');
  const [draft, setDraft] = useState(before);
  const [uln, setUln] = useState(ulnBefore);
  const [isNoticeGiven, setNoticeGiven] = useState(false);
  const [isLeaving, setLeaving] = useState(false);
  const { refused, isAsking, ask } = useAsk();
  const isDirty = uln !== ulnBefore || detailFields.some((field) => draft[field] !== before[field]);
  const isOptOutTaken = before.AbilityToShare === OPTED_OUT && draft.AbilityToShare !== OPTED_OUT;
  const errors = errorsOf(refused);
  const leave = () => (isDirty ? setLeaving(true) : onClose());
  const save = () => {
    const input = { learner, version: view.version, uln, details: draft, isNoticeGiven };
    ask(
      () => actions.edit(ukprn, input),
      () => onDone('The LRS details are saved here. Verify the ULN to compare them with the LRS record.'),
    );
  };
  return (
    <LrsWindow
      title="Edit LRS details"
      isSandbox={view.isSandbox}
      onClose={leave}
      closeLabel="Cancel"
      footer={
        <Button variant="primary" isPending={isAsking} onPress={save}>
          Save
        </Button>
      }
    >
      {refused && !isAboutTheForm(refused) ? <RefusalStep refused={refused} /> : <FormRefusal refused={refused} />}
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isAsking) save();
        }}
      >
        <TextField
          label="ULN"
          description="Another number unlinks the LRS record; the old one is kept as history."
          value={uln}
          onChange={setUln}
          error={errors.get('ULN')}
          inputMode="numeric"
          autoComplete="off"
          className="max-w-xs"
        />
        <EditFields
          draft={draft}
          before={before.AbilityToShare}
          errors={errors}
          onChange={(changes) => setDraft({ ...draft, ...changes })}
        />
        {isOptOutTaken ? (
          <Callout tone="caution" title="The learner opted out of sharing before May 2018">
            <Checkbox isSelected={isNoticeGiven} onChange={setNoticeGiven}>
              The learner has been given the current privacy notice.
            </Checkbox>
          </Callout>
        ) : null}
        <button type="submit" hidden aria-label="Save" />
      </form>
      <ConfirmDialog
        title="Discard what you typed?"
        confirmLabel="Discard changes"
        isDangerous
        isOpen={isLeaving}
        onOpenChange={setLeaving}
        onConfirm={onClose}
      >
        <p>Nothing of it has been saved.</p>
      </ConfirmDialog>
    </LrsWindow>
  );
};
