'use client';
import { usePathname, useSearchParams } from 'next/navigation';
import { ThemeToggle } from '../ui/theme-toggle';
import { CommandPalette } from './command-palette';
import { currentEntry } from './navigation';
import { NavigationDrawer } from './navigation-drawer';
import type { ShellView } from './shell-view';
import { UserMenu } from './user-menu';

type TopBarProps = { view: ShellView; academicYear?: string; signOut: () => Promise<void> };

export const TopBar = ({ view, academicYear, signOut }: TopBarProps) => {
  const { provider, providers, pages, organisation } = view;
  const entry = currentEntry(provider.ukprn, usePathname(), useSearchParams());
  return (
    <header className="sticky top-0 z-30 flex h-14 items-center gap-3 border-line border-b bg-canvas px-3 sm:px-6 print:hidden">
      <NavigationDrawer provider={provider} providers={providers} pages={pages} organisation={organisation} />
      <p className="flex min-w-0 flex-1 items-baseline gap-2">
        <span className="truncate font-semibold text-ink">{entry?.label ?? provider.name}</span>
        {academicYear ? (
          <span className="shrink-0 text-ink-soft text-sm max-sm:hidden">Academic year {academicYear}</span>
        ) : null}
      </p>
      <div className="flex items-center gap-1">
        <CommandPalette provider={provider} providers={providers} pages={pages} />
        <ThemeToggle />
        <UserMenu user={view.user} organisation={organisation} signOut={signOut} />
      </div>
    </header>
  );
};
