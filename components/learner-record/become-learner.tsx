'use client';
import { UserRoundCheck } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../ui/button';
import { Callout } from '../ui/callout';
import { AskDialog } from './ask-dialog';
import type { RecordContext } from './record-actions';
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
      <AskDialog
        title="Make a learner of this applicant"
        deed="Make learner"
        isOpen={isOpen}
        onOpenChange={setOpen}
        saving={saving}
        onSubmit={become}
        label="LearnRefNumber"
        description="Your own number for the learner; 1 to 12 letters, digits or spaces."
        value={typed}
        onChange={setTyped}
      >
        <p>Everything entered for them stays, and the next export has them in it.</p>
      </AskDialog>
    </Callout>
  );
};
