import { entriesAmong, mainNavigation, referenceNavigation } from './navigation';
import type { ShellView } from './shell-view';

export type Command = { readonly label: string; readonly detail: string; readonly href: string };

/** Where the command palette can go: the pages of this provider that the person may open, and the other providers. */
export const commandsFor = ({
  provider,
  providers,
  pages,
}: Pick<ShellView, 'provider' | 'providers' | 'pages'>): {
  pages: readonly Command[];
  providers: readonly Command[];
} => ({
  pages: entriesAmong([...mainNavigation, ...referenceNavigation], pages).map(({ label, path }) => ({
    label,
    detail: provider.name,
    href: `/${provider.ukprn}${path}`,
  })),
  providers: providers
    .filter(({ ukprn }) => ukprn !== provider.ukprn)
    .map(({ ukprn, name }) => ({ label: name, detail: `UKPRN ${ukprn}`, href: `/${ukprn}` })),
});
