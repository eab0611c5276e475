'use client';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../ui/button';
import { AskDialog } from './ask-dialog';
import type { RecordContext } from './record-actions';
import { useSaving } from './use-saving';

type AddAimProps = { aims: number; context: RecordContext };

/** Asks for no more than what is learned; the rest is filled in on the aim's own page. */
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
      <AskDialog
        title="Add an aim"
        deed="Add aim"
        isOpen={isOpen}
        onOpenChange={setOpen}
        saving={saving}
        onSubmit={add}
        label="LearnAimRef"
        description="The reference of the learning aim in the department’s list, 8 characters, such as ZPROG001."
        value={learnAimRef}
        onChange={setLearnAimRef}
      />
    </>
  );
};
