'use client';
import { Menu, X } from 'lucide-react';
import { useState } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { IconButton } from '../ui/icon-button';
import type { ShellView } from './shell-view';
import { Sidebar } from './sidebar';

/** The sidebar of a narrow screen. */
export const NavigationDrawer = (view: Pick<ShellView, 'provider' | 'providers' | 'pages' | 'organisation'>) => {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <IconButton
        label="Open navigation"
        icon={<Menu aria-hidden className="size-5" />}
        onPress={() => setIsOpen(true)}
        className="lg:hidden"
      />
      <ModalOverlay isOpen={isOpen} onOpenChange={setIsOpen} isDismissable className="fixed inset-0 z-40 bg-scrim">
        <Modal className="h-dvh w-72 max-w-[86vw] overflow-y-auto bg-sunken shadow-window">
          <Dialog aria-label="Navigation" className="relative min-h-full outline-none">
            <IconButton
              slot="close"
              label="Close navigation"
              icon={<X aria-hidden className="size-5" />}
              className="absolute top-2.5 right-2.5"
            />
            <Sidebar {...view} onNavigate={() => setIsOpen(false)} />
          </Dialog>
        </Modal>
      </ModalOverlay>
    </>
  );
};
