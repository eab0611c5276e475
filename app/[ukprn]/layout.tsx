import { redirect } from 'next/navigation';
import { type ReactNode, Suspense } from 'react';
import { AppShell } from '@/components/layout/app-shell';
import { ShellSkeleton } from '@/components/layout/shell-skeleton';
import { pagesFor } from '@/lib/features/provider';
import { usualYear } from '@/lib/ilr';
import { currentUser, providerChoices, signOutCurrent } from '@/lib/platform/auth';
import { openScope } from '@/lib/platform/next';

type Props = { params: Promise<{ ukprn: string }>; children: ReactNode };

const signOut = async () => {
  'use server';
  await signOutCurrent();
  redirect('/sign-in');
};

const Shell = async ({ params, children }: Props) => {
  const { provider, years } = await openScope((await params).ukprn);
  const user = await currentUser();
  if (user === null) redirect('/sign-in');
  return (
    <AppShell
      provider={{ ukprn: provider.ukprn, name: provider.name }}
      providers={await providerChoices(user.userId)}
      pages={pagesFor(provider.role)}
      user={{ name: user.name, email: user.email }}
      organisation={provider.organisation}
      academicYear={usualYear(years).label}
      signOut={signOut}
    >
      {children}
    </AppShell>
  );
};

export default function ProviderLayout(props: Props) {
  return (
    <Suspense fallback={<ShellSkeleton />}>
      <Shell {...props} />
    </Suspense>
  );
}
