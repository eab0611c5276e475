'use client';
import type { ReactNode } from 'react';
import { Button } from './button';
import { Dialog } from './dialog';

type ConfirmDialogProps = {
  title: string;
  children: ReactNode;
  confirmLabel: string;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  onConfirm: () => void;
  isPending?: boolean;
  isDangerous?: boolean;
};

/** Says what will happen before it happens; the button names the deed, never "OK". */
export const ConfirmDialog = ({
  title,
  children,
  confirmLabel,
  isOpen,
  onOpenChange,
  onConfirm,
  isPending = false,
  isDangerous = false,
}: ConfirmDialogProps) => (
  <Dialog
    title={title}
    isOpen={isOpen}
    onOpenChange={onOpenChange}
    size="small"
    role="alertdialog"
    footer={
      <>
        <Button variant="quiet" onPress={() => onOpenChange(false)}>
          Cancel
        </Button>
        <Button variant={isDangerous ? 'danger' : 'primary'} onPress={onConfirm} isPending={isPending}>
          {confirmLabel}
        </Button>
      </>
    }
  >
    {children}
  </Dialog>
);
