'use client';
import type { ReactNode } from 'react';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { TextField } from '../ui/text-field';
import { RefusalNotice } from './refusal-notice';
import type { useSaving } from './use-saving';

type AskDialogProps = {
  title: string;
  /** Names the deed on its button. */
  deed: string;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  saving: ReturnType<typeof useSaving>;
  onSubmit: () => void;
  label: string;
  description: string;
  value: string;
  onChange: (value: string) => void;
  children?: ReactNode;
};

/** A window that asks for one value. Enter does the deed. */
export const AskDialog = ({
  title,
  deed,
  isOpen,
  onOpenChange,
  saving,
  onSubmit,
  children,
  ...field
}: AskDialogProps) => (
  <Dialog
    title={title}
    size="small"
    isOpen={isOpen}
    onOpenChange={onOpenChange}
    footer={
      <>
        <Button variant="quiet" onPress={() => onOpenChange(false)}>
          Cancel
        </Button>
        <Button variant="primary" isPending={saving.isSaving} onPress={onSubmit}>
          {deed}
        </Button>
      </>
    }
  >
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (!saving.isSaving) onSubmit();
      }}
    >
      <RefusalNotice refused={saving.refused} />
      {children}
      <TextField {...field} autoComplete="off" />
    </form>
  </Dialog>
);
