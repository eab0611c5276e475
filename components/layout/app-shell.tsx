import type { ReactNode } from 'react';
import type { ShellView } from './shell-view';
import { Sidebar } from './sidebar';
import { TopBar } from './top-bar';

type AppShellProps = ShellView & { academicYear?: string; signOut: () => Promise<void>; children: ReactNode };

/** The frame round every page of a provider. `academicYear` is the label of the year in hand. */
export const AppShell = ({ academicYear, signOut, children, ...view }: AppShellProps) => (
  <div className="lg:grid lg:grid-cols-[15rem_minmax(0,1fr)] print:block">
    <a
      href="#main"
      className="fixed top-2 left-2 z-50 -translate-y-16 rounded-md bg-accent px-4 py-2 font-medium text-on-accent focus:translate-y-0"
    >
      Skip to main content
    </a>
    <aside
      aria-label="Navigation"
      className="sticky top-0 h-dvh overflow-y-auto border-line border-r bg-sunken max-lg:hidden print:hidden"
    >
      <Sidebar
        provider={view.provider}
        providers={view.providers}
        pages={view.pages}
        organisation={view.organisation}
      />
    </aside>
    <div className="flex min-w-0 flex-col">
      <TopBar view={view} academicYear={academicYear} signOut={signOut} />
      <main id="main" tabIndex={-1} className="flex flex-col gap-6 px-4 py-6 outline-none sm:px-6 lg:px-8 print:p-0">
        {children}
      </main>
    </div>
  </div>
);
