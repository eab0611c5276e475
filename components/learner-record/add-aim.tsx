'use client';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { TextField } from '../ui/text-field';
import type { RecordContext } from './record-actions';
import { RefusalNotice } from './refusal-notice';
import { useSaving } from './use-saving';

type AddAimProps = { aims: number; context: RecordContext };

/** A window that asks for no more than what is learned; the rest is filled in on the aim's own page. */
export const AddAim = ({ aims, context }: AddAimProps) => {
  const [isOpen, setOpen] = useState(false);
  const [learnAimRef, setLearnAimRef] = useState('');
  const saving = useSaving();
  const { ukprn, learner, academicYear, actions } = context;
  const add = () =>
    saving.save(
      () => actions.changeAims(ukprn, { learner, academicYear, aims, change: { kind: 'add', learnAimRef } }),
      () => {
        setOpen(false);
        setLearnAimRef('');
      },
    );
  return (
    <>
      <Button variant="primary" icon={<Plus aria-hidden className="size-4" />} onPress={() => setOpen(true)}>
        Add aim
      </Button>
      <Dialog
        title="Add an aim"
        size="small"
        isOpen={isOpen}
        onOpenChange={setOpen}
        footer={
          <>
            <Button variant="quiet" onPress={() => setOpen(false)}>
              Cancel
            </Button>
            <Button variant="primary" isPending={saving.isSaving} onPress={add}>
              Add aim
            </Button>
          </>
        }
      >
        <form
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            add();
          }}
        >
          <RefusalNotice refused={saving.refused} />
          <TextField
            label="LearnAimRef"
            description="The reference of the learning aim in the department’s list, 8 characters, such as ZPROG001."
            value={learnAimRef}
            onChange={setLearnAimRef}
            autoComplete="off"
          />
        </form>
      </Dialog>
    </>
  );
};
