'use client';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as BaseDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { cx } from './cx';
import { IconButton } from './icon-button';

type DialogProps = {
  title: string;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  children: ReactNode;
  footer?: ReactNode;
  size?: 'small' | 'large';
  role?: 'dialog' | 'alertdialog';
};

// No scroll anchoring: it would move the body, and a list that is open in it closes on a scroll.
const bodyStyle = 'min-h-0 flex-1 overflow-y-auto px-5 py-4 -outline-offset-2 [overflow-anchor:none]';

const widths = { small: 'sm:max-w-lg', large: 'sm:max-w-3xl' };

/** A window over the page. Its body scrolls, its footer stays; Escape closes it and gives the focus back. */
export const Dialog = ({ title, isOpen, onOpenChange, children, footer, size = 'large', role }: DialogProps) => (
  <ModalOverlay
    isOpen={isOpen}
    onOpenChange={onOpenChange}
    className="fixed inset-0 z-40 flex items-end justify-center bg-scrim transition-opacity duration-150 data-entering:opacity-0 data-exiting:opacity-0 sm:items-center sm:p-6"
  >
    <Modal
      className={cx(
        'flex max-h-[94dvh] w-full flex-col overflow-hidden rounded-t-lg border border-line bg-surface shadow-window sm:max-h-[88dvh] sm:rounded-lg',
        widths[size],
      )}
    >
      <BaseDialog role={role} className="flex min-h-0 flex-1 flex-col outline-none">
        <div className="flex items-center justify-between gap-4 border-line border-b py-3 pr-3 pl-5">
          <Heading slot="title" className="font-semibold text-ink text-lg">
            {title}
          </Heading>
          <IconButton slot="close" label="Close" icon={<X aria-hidden className="size-4.5" />} />
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a body that scrolls must be reachable by keyboard */}
        <section aria-label={title} tabIndex={0} className={bodyStyle}>
          {children}
        </section>
        {footer ? (
          <div className="flex flex-wrap items-center justify-end gap-3 border-line border-t bg-sunken px-5 py-3">
            {footer}
          </div>
        ) : null}
      </BaseDialog>
    </Modal>
  </ModalOverlay>
);
