'use client';
import type { ReactNode } from 'react';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { SandboxNotice } from './sandbox-notice';

type LrsWindowProps = {
  title: string;
  isSandbox: boolean;
  onClose: () => void;
  closeLabel?: string;
  footer?: ReactNode;
  children: ReactNode;
};

/** A window of the LRS tab. It says above all whether it speaks of real people. */
export const LrsWindow = ({ title, isSandbox, onClose, closeLabel = 'Close', footer, children }: LrsWindowProps) => (
  <Dialog
    title={title}
    isOpen
    onOpenChange={(isOpen) => {
      if (!isOpen) onClose();
    }}
    footer={
      <>
        <Button variant="quiet" onPress={onClose}>
          {closeLabel}
        </Button>
        {footer}
      </>
    }
  >
    <div className="flex flex-col gap-5">
      <SandboxNotice isSandbox={isSandbox} />
      {children}
    </div>
  </Dialog>
);
