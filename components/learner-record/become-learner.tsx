'use client';
import { UserRoundCheck } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../ui/button';
import { Callout } from '../ui/callout';
import { Dialog } from '../ui/dialog';
import { TextField } from '../ui/text-field';
import type { RecordContext } from './record-actions';
import { RefusalNotice } from './refusal-notice';
import { useSaving } from './use-saving';

type BecomeLearnerProps = { learnRefNumber: string; context: RecordContext };

/** Says that this is an applicant, and makes a learner of them with all that was entered. */
export const BecomeLearner = ({ learnRefNumber, context }: BecomeLearnerProps) => {
  const { ukprn, learner, academicYear, canEdit, actions } = context;
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState(learnRefNumber);
  const saving = useSaving();
  const become = () =>
    saving.save(
      () => actions.becomeLearner(ukprn, { learner, academicYear, learnRefNumber: typed }),
      () => setOpen(false),
    );
  return (
    <Callout tone="info" title="An applicant: in no export until they become a learner">
      {canEdit ? (
        <div className="pt-1">
          <Button
            variant="primary"
            icon={<UserRoundCheck aria-hidden className="size-4" />}
            onPress={() => setOpen(true)}
          >
            Make learner
          </Button>
        </div>
      ) : null}
      <Dialog
        title="Make a learner of this applicant"
        size="small"
        isOpen={isOpen}
        onOpenChange={setOpen}
        footer={
          <>
            <Button variant="quiet" onPress={() => setOpen(false)}>
              Cancel
            </Button>
            <Button variant="primary" isPending={saving.isSaving} onPress={become}>
              Make learner
            </Button>
          </>
        }
      >
        <form
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            become();
          }}
        >
          <RefusalNotice refused={saving.refused} />
          <p>Everything entered for them stays, and the next export has them in it.</p>
          <TextField
            label="LearnRefNumber"
            description="Your own number for the learner; 1 to 12 letters, digits or spaces."
            value={typed}
            onChange={setTyped}
            autoComplete="off"
          />
        </form>
      </Dialog>
    </Callout>
  );
};
