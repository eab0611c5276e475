'use client';
import { ArrowRight, Search } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import {
  Autocomplete,
  Button,
  Dialog,
  Header,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  useFilter,
} from 'react-aria-components';
import { cx } from '../ui/cx';
import { Kbd } from '../ui/kbd';
import { optionStyle } from '../ui/list-style';
import { ScrollRegion } from '../ui/scroll-region';
import { SearchField } from '../ui/search-field';
import { type Command, commandsFor } from './commands';
import type { ShellView } from './shell-view';

const useShortcut = (run: () => void): void => {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      run();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [run]);
};

const CommandSection = ({
  title,
  commands,
  onChoose,
}: {
  title: string;
  commands: readonly Command[];
  onChoose: (href: string) => void;
}) => (
  <MenuSection>
    <Header className="px-2 pt-2 pb-1 font-semibold text-ink-soft text-xs">{title}</Header>
    {commands.map((command) => (
      <MenuItem
        key={command.href}
        id={command.href}
        textValue={`${command.label} ${command.detail}`}
        onAction={() => onChoose(command.href)}
        className={cx(optionStyle, 'items-center')}
      >
        <ArrowRight aria-hidden className="size-4 shrink-0 text-ink-soft" />
        <span className="min-w-0 flex-1 truncate">{command.label}</span>
        <span className="text-ink-soft text-xs">{command.detail}</span>
      </MenuItem>
    ))}
  </MenuSection>
);

const Commands = ({
  view,
  onChoose,
}: {
  view: Pick<ShellView, 'provider' | 'providers' | 'pages'>;
  onChoose: (href: string) => void;
}) => {
  const { contains } = useFilter({ sensitivity: 'base' });
  const { pages, providers } = commandsFor(view);
  return (
    <Autocomplete filter={contains}>
      <div className="border-line border-b p-2">
        <SearchField label="Go to" placeholder="Page, provider or UKPRN" autoFocus />
      </div>
      <ScrollRegion label="Places to go" className="max-h-[50dvh]">
        <Menu
          aria-label="Places to go"
          className="p-1 outline-none"
          renderEmptyState={() => (
            <p className="px-2 py-3 text-ink-soft text-sm">Nothing has that name. Try fewer letters.</p>
          )}
        >
          <CommandSection title="Pages" commands={pages} onChoose={onChoose} />
          {providers.length > 0 ? <CommandSection title="Providers" commands={providers} onChoose={onChoose} /> : null}
        </Menu>
      </ScrollRegion>
    </Autocomplete>
  );
};

/** Goes anywhere without the mouse: Ctrl+K, a few letters, Enter. */
export const CommandPalette = (view: Pick<ShellView, 'provider' | 'providers' | 'pages'>) => {
  const [isOpen, setIsOpen] = useState(false);
  const router = useRouter();
  useShortcut(() => setIsOpen(true));
  const choose = (href: string) => {
    setIsOpen(false);
    router.push(href as Parameters<typeof router.push>[0]);
  };
  return (
    <>
      <Button
        onPress={() => setIsOpen(true)}
        className="flex min-h-8 cursor-pointer items-center gap-2 rounded-md border border-line bg-surface px-2 text-ink-soft text-sm hover:bg-hover pointer-coarse:min-h-11"
      >
        <Search aria-hidden className="size-4" />
        <span className="max-sm:sr-only">Go to</span>
        <span aria-hidden className="max-sm:hidden">
          <Kbd>Ctrl K</Kbd>
        </span>
      </Button>
      <ModalOverlay
        isOpen={isOpen}
        onOpenChange={setIsOpen}
        isDismissable
        className="fixed inset-0 z-40 flex justify-center bg-scrim px-3 pt-[12vh]"
      >
        <Modal className="h-fit w-full max-w-xl overflow-hidden rounded-lg border border-line bg-raised shadow-window">
          <Dialog aria-label="Go to" className="outline-none">
            <Commands view={view} onChoose={choose} />
          </Dialog>
        </Modal>
      </ModalOverlay>
    </>
  );
};
