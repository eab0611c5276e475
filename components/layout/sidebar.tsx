'use client';
import { AppLink } from '../ui/app-link';
import { entriesAmong, mainNavigation, referenceNavigation } from './navigation';
import { NavigationList } from './navigation-list';
import { ProviderSwitcher } from './provider-switcher';
import type { ShellView } from './shell-view';
import { Wordmark } from './wordmark';

type SidebarProps = Pick<ShellView, 'provider' | 'providers' | 'pages' | 'organisation'> & { onNavigate?: () => void };

export const Sidebar = ({ provider, providers, pages, organisation, onNavigate }: SidebarProps) => (
  <div className="flex min-h-full flex-col gap-5 p-3">
    <AppLink
      href={`/${provider.ukprn}`}
      aria-label="Muster, overview"
      onClick={onNavigate}
      className="flex h-8 items-center self-start rounded-md px-1.5"
    >
      <Wordmark />
    </AppLink>
    <ProviderSwitcher provider={provider} providers={providers} />
    <NavigationList
      ukprn={provider.ukprn}
      label="Main"
      entries={entriesAmong(mainNavigation, pages)}
      onNavigate={onNavigate}
    />
    <NavigationList
      ukprn={provider.ukprn}
      label="Reference lists"
      isLabelShown
      entries={entriesAmong(referenceNavigation, pages)}
      onNavigate={onNavigate}
    />
    <p className="mt-auto px-2.5 text-ink-soft text-xs">{organisation}</p>
  </div>
);
